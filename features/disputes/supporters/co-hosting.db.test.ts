import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeStrike } from '@/db/testing/strike'
import { makeOrganisation, stopClock } from '@/db/testing/world'
import { listForFeeds, listUpcoming } from '@/features/events/queries'
import type { Membership } from '@/features/organisations/permissions'
import { addShifts } from '@/features/rota/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { getSignUpNumbers } from '@/features/rsvps/numbers/queries'
import { endSupport, listSupported } from './mutations'

// A trades council supports a dispute. Whatever it asks, of whatever function there is, it learns nothing of supporters.
const canary = 'Corncrake'
const address = `${randomUUID()}@home.example`
let world: Awaited<ReturnType<typeof makeStrike>>

beforeAll(async () => {
  await stopClock('2016-01-20T08:00Z')
  world = await makeStrike()
  const [picket] = world.pickets
  const answer = { people: 13, language: 'en', delegation: `${canary} NEU` } as const
  await signUp(picket.slug, { ...answer, email: null, press: randomUUID() })
  await signUp(picket.slug, { ...answer, email: address, press: randomUUID() })
  const roles = [{ role: 'official_picket', minimum: 1, maximum: 6 }] as const
  await write.organise((tx) => addShifts(tx, world.union, [picket.id], { hours: 1, roles: [...roles] }))
})

const shown = async (of: Membership) =>
  (await listForFeeds('en', { organisationId: of.organisation.id, supporterId: of.organisation.id })).map(
    ({ id }) => id,
  )

describe('who supports a dispute', () => {
  test('shows its pickets on its page and in its calendar, or does not, until it ends its support', async () => {
    const { union, council, dispute, pickets, rally } = world
    const theirs = pickets.map(({ id }) => id)
    expect((await listUpcoming('en', { supporterId: council.organisation.id })).map(({ id }) => id).sort()).toEqual(
      [...theirs].sort(),
    )
    expect((await shown(council)).sort()).toEqual([...theirs, rally.id].sort())
    expect((await shown(union)).sort(), 'the rally is not the union’s').toEqual([...theirs].sort())
    expect(await listSupported(await makeOrganisation(), dispute, false)).toEqual({ ok: false, reason: 'unknown' })
    expect(await listSupported(council, dispute, false)).toEqual({ ok: true })
    expect(await shown(council)).toEqual([rally.id])
    expect(await listSupported(council, dispute, true)).toEqual({ ok: true })
    expect(await endSupport(council, dispute, council.organisation.id)).toEqual({ ok: true })
    expect(await shown(council)).toEqual([rally.id])
    expect(await listSupported(council, dispute, true)).toEqual({ ok: false, reason: 'unknown' })
  })
})

type Ask = (...args: unknown[]) => unknown

/** Every function of every queries.ts that asks for a proof of belonging. */
async function everyQuery() {
  const modules = import.meta.glob<Record<string, unknown>>(['/features/**/queries.ts'])
  const found: [string, Ask][] = []
  for (const [file, load] of Object.entries(modules))
    for (const [name, value] of Object.entries(await load()))
      if (typeof value === 'function' && /^(async )?(function \w+)?\s*\(\s*by\b/.test(String(value)))
        found.push([`${file.replace('/features/', '')}#${name}`, value as Ask])
  return found
}

describe('every query there is', () => {
  test('asked by the supporter for anything of the caller, gives nothing of a supporter and no rota', async () => {
    const { union, council, dispute, strike, pickets } = world
    const queries = await everyQuery()
    expect(queries.length).toBeGreaterThan(25)
    const ids = [pickets[0].id, strike, dispute, union.organisation.id, union.memberId]
    const answers = await Promise.all(
      queries.flatMap(([name, ask]) => ids.map((id) => answerOf(name, ask, council, id))),
    )
    const leaks = answers.filter(
      ({ text }) => text.includes(canary) || text.includes(address) || text.includes('official_picket'),
    )
    expect(leaks.map(({ name }) => name)).toEqual([])
    const asUnion = await answerOf('control', getSignUpNumbers as Ask, union, pickets[0].id)
    expect(asUnion.text, 'the control: who keeps it does see the group').toContain(canary)
    const asCouncil = await answerOf('numbers', getSignUpNumbers as Ask, council, pickets[0].id)
    expect(asCouncil.text).toBe('null')
  })
})

/** What a function answers, in one string; a refusal of the database to such a question is an answer as well. */
async function answerOf(name: string, ask: Ask, by: Membership, id: string) {
  try {
    return { name, text: JSON.stringify(await ask(by, id)) ?? 'null' }
  } catch (error) {
    return { name, text: `refused: ${error instanceof Error ? error.name : ''}` }
  }
}
