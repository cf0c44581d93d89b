import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const first = newKey('k1')

Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing',
  APP_URL: 'https://pickets.example',
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  ENCRYPTION_KEYS: first,
})
const { env } = await import('@/lib/env')
const { newDataKey, openDataKey, seal, unseal, blindIndexes } = await import('./field-encryption')
const { emailIndexes, openField, sealRecord } = await import('./people')
const { hashToken, randomLetters, randomToken, readSignedLink, signedLink } = await import('./tokens')

const settings = { ...env() }
const set = (changes: Partial<typeof settings>) => Object.assign(env(), changes)
afterEach(() => set(settings))

const place = (changes = {}) => ({ table: 'members', row: randomUUID(), keeper: randomUUID(), ...changes })

describe('a sealed value', () => {
  test('opens where it was sealed, whatever letters it has', () => {
    const here = place()
    const { key, wrapped } = newDataKey(here)
    for (const value of ['Ada Example', '', 'Siân Ŵyn 工会 👋', 'x'.repeat(10_000)]) {
      const sealed = seal(value, openDataKey(wrapped, here), here, 'name')
      expect(unseal(sealed, key, here, 'name')).toBe(value)
    }
  })

  test('looks different each time, and shows nothing of the value', () => {
    const here = place()
    const { key } = newDataKey(here)
    const [one, two] = [seal('Ada Example', key, here, 'name'), seal('Ada Example', key, here, 'name')]
    expect(one.equals(two)).toBe(false)
    expect(one.toString('latin1')).not.toMatch(/Ada|Example/)
  })

  test.each([
    ['row', { row: randomUUID() }],
    ['keeper', { keeper: randomUUID() }],
    ['table', { table: 'people' }],
  ])('does not open in another %s', (_, change) => {
    const here = place()
    const there = { ...here, ...change }
    const { key, wrapped } = newDataKey(here)
    const sealed = seal('Ada Example', key, here, 'name')
    expect(() => unseal(sealed, key, there, 'name')).toThrow()
    expect(() => openDataKey(wrapped, there)).toThrow()
  })

  test('does not open in another column', () => {
    const here = place()
    const { key } = newDataKey(here)
    expect(() => unseal(seal('Ada Example', key, here, 'name'), key, here, 'email')).toThrow()
  })

  test('does not open after one bit was turned, anywhere in it', () => {
    const here = place()
    const { key } = newDataKey(here)
    const sealed = seal('Ada', key, here, 'name')
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unseal(changed, key, here, 'name')).toThrow()
    }
  })
})

describe('the operator’s keys', () => {
  test('an older one still opens after a newer one came, and the newer one seals', () => {
    const here = place()
    const before = sealRecord(here, { email: 'ada@union.example' })
    set({ ENCRYPTION_KEYS: `${newKey('k2')},${first}` })
    const after = sealRecord(here, { email: 'ada@union.example' })
    expect(openField(here, before.keySealed, 'email', before.emailSealed)).toBe('ada@union.example')
    expect(openField(here, after.keySealed, 'email', after.emailSealed)).toBe('ada@union.example')
    set({ ENCRYPTION_KEYS: first })
    expect(() => openField(here, after.keySealed, 'email', after.emailSealed)).toThrow('not in ENCRYPTION_KEYS')
    expect(openField(here, before.keySealed, 'email', before.emailSealed)).toBe('ada@union.example')
  })

  test('one that went opens nothing more, also under its old name', () => {
    const here = place()
    const record = sealRecord(here, { email: 'ada@union.example' })
    set({ ENCRYPTION_KEYS: newKey('k2') })
    expect(() => openField(here, record.keySealed, 'email', record.emailSealed)).toThrow('not in ENCRYPTION_KEYS')
    set({ ENCRYPTION_KEYS: newKey('k1') })
    expect(() => openField(here, record.keySealed, 'email', record.emailSealed)).toThrow()
  })

  test('each record has a key of its own', () => {
    const here = place()
    const [one, two] = [sealRecord(here, { name: 'Ada' }), sealRecord(here, { name: 'Bo' })]
    expect(() => openField(here, one.keySealed, 'name', two.nameSealed)).toThrow()
  })
})

describe('a blind index', () => {
  const has = (indexes: Buffer[], stored: Buffer) => indexes.some((index) => index.equals(stored))

  test('finds the same value again, under an older key as well', () => {
    const [stored] = emailIndexes('ada@union.example', 'people')
    set({ ENCRYPTION_KEYS: `${newKey('k2')},${first}` })
    const indexes = emailIndexes('ada@union.example', 'people')
    expect(has(indexes, stored)).toBe(true)
    expect(indexes[0].equals(stored), 'what is stored now goes under the newer key').toBe(false)
    set({ ENCRYPTION_KEYS: newKey('k3') })
    expect(has(emailIndexes('ada@union.example', 'people'), stored)).toBe(false)
  })

  test('is another for another value and for another purpose', () => {
    const [stored] = emailIndexes('ada@union.example', 'people')
    expect(emailIndexes('bo@union.example', 'people')[0].equals(stored)).toBe(false)
    expect(emailIndexes('ada@union.example', 'sign-in')[0].equals(stored)).toBe(false)
    expect(blindIndexes('ada@union.example', 'people')[0].equals(stored)).toBe(false)
  })
})

describe('a signed link', () => {
  const id = randomUUID()

  test.each([0, 1, 65_535])('says its record and generation %i', (generation) => {
    const link = signedLink('rsvp', id, generation)
    expect(link).toMatch(/^[\w-]{46}$/)
    expect(readSignedLink('rsvp', link)).toEqual({ id, generation })
  })

  test('is read for its own purpose and under its own secret only', () => {
    const link = signedLink('rsvp', id, 1)
    expect(readSignedLink('host', link)).toBeNull()
    set({ AUTH_SECRET: randomBytes(32).toString('base64url') })
    expect(readSignedLink('rsvp', link)).toBeNull()
  })

  test('is void after one bit was turned, anywhere in it', () => {
    const bytes = Buffer.from(signedLink('rsvp', id, 1), 'base64url')
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(readSignedLink('rsvp', changed.toString('base64url'))).toBeNull()
    }
  })

  test('has one spelling', () => {
    const link = signedLink('rsvp', id, 1)
    const others = [`${link}=`, `${link}A`, link.slice(0, -1), ` ${link}`, `${link.slice(0, 5)}.${link.slice(5)}`, '']
    expect(others.map((other) => readSignedLink('rsvp', other))).toEqual(others.map(() => null))
    // The last letter stands for six bits, of which two are used.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const read = [...last].filter((letter) => readSignedLink('rsvp', link.slice(0, -1) + letter))
    expect(read).toEqual([link.at(-1)])
  })
})

test('tokens and letters do not repeat, and a token’s hash is all that is needed to know it again', () => {
  const tokens = Array.from({ length: 1000 }, randomToken)
  expect(new Set(tokens).size).toBe(1000)
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
  const [one = '', two = ''] = tokens
  expect(hashToken(one).equals(hashToken(one))).toBe(true)
  expect(hashToken(one).equals(hashToken(two))).toBe(false)
  expect(randomLetters(6)).toMatch(/^[bcdfghjkmnpqrstvwxz]{6}$/)
  expect(new Set(Array.from({ length: 100 }, () => randomLetters(6))).size).toBe(100)
})
