import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { DatabaseError, stripped, violates } from './errors'

const address = 'ann@home.example'
const driverError = Object.assign(new Error(`duplicate key: ${address}`), {
  name: 'PostgresError',
  code: '23505',
  constraint_name: 'rsvps_one',
})

/** As a build makes of it that shortens the names of classes. */
class q extends DrizzleQueryError {}

describe('what the database throws', () => {
  it.each([
    ['by the query builder', new DrizzleQueryError('select 1', [address], driverError)],
    ['by the query builder of a build', new q('select 1', [address], driverError)],
    ['by the driver', driverError],
  ])('loses its query and parameters when thrown %s', (_, error) => {
    const safe = stripped(error)
    expect(safe).toBeInstanceOf(DatabaseError)
    expect(safe).toMatchObject({ code: '23505', constraint: 'rsvps_one' })
    expect(violates(safe, 'rsvps_one')).toBe(true)
    expect(JSON.stringify([safe, String(safe), (safe as Error).cause ?? ''])).not.toContain(address)
  })

  it('is known as a deadline where the query builder wraps one', () => {
    const error = new DatabaseError('DEADLINE')
    expect(stripped(new q('select 1', [], error))).toBe(error)
  })

  it('does not touch what the application throws on purpose', () => {
    const error = new Error('no such gate')
    expect(stripped(error)).toBe(error)
  })
})
