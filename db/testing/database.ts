import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { createDatabase } from './template'

// A database of its own for each test file, and the settings as the app reads them. Runs before the file's imports.
const database = await createDatabase(inject('adminUrl'), inject('template'))

Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  DATABASE_DIRECT_URL: database.ownerUrl,
  APP_URL: 'https://pickets.example',
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  LOG_LEVEL: 'silent',
  DEMO: 'off',
})

afterAll(async () => {
  const { closeDatabase } = await import('../client')
  await closeDatabase()
  await database.drop()
})
