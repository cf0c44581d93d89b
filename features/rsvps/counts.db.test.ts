import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, eventTallies, eventTexts, rsvps } from '@/db/schema'
import { makeOrganisation } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { changeSignUp, confirmSignUp, mintConfirmLink, withdrawSignUp } from './holder/mutations'
import { signUp } from './mutations'
import { countBurstAgain, leaveOutBurst } from './numbers/mutations'
import { manageLink } from './rules'
import { anAnswer, eventRows } from './testing/events'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})

type SignUp = {
  id: string
  people: number
  state: 'pending' | 'confirmed' | 'withdrawn'
  email: string | null
  out: boolean
}

/** What should be true, kept beside the database; and every step done to both. */
class World {
  readonly signUps: SignUp[] = []
  readonly event: ReturnType<typeof eventRows>['event']
  private readonly rows: ReturnType<typeof eventRows>
  constructor(readonly capacity: number | null) {
    this.rows = eventRows(by.organisation.id, { capacity })
    this.event = this.rows.event
  }

  begin = () =>
    write.organise(async (tx) => {
      await tx.insert(events).values(this.rows.event)
      await tx.insert(eventTexts).values(this.rows.text)
      await tx.insert(eventTallies).values(this.rows.tally)
    })

  get counted() {
    return this.signUps.filter(({ state, out }) => state === 'confirmed' && !out)
  }
  get people() {
    return this.counted.reduce((all, { people }) => all + people, 0)
  }
  fits = (more: number) => this.capacity === null || more <= 0 || this.people + more <= this.capacity
  pick = (n: number) => this.signUps[n % Math.max(1, this.signUps.length)]
  link = ({ id }: SignUp) => manageLink({ id, generation: 1 })

  async signUp(people: number, email: string | null) {
    const fits = this.fits(people)
    const outcome = await signUp(this.event.slug, anAnswer({ people, email }))
    expect(outcome.ok).toBe(fits)
    const known = email && this.signUps.find((one) => one.email === email && one.state !== 'withdrawn')
    if (!fits) return
    if (known && known.state === 'pending') known.people = people
    if (known) return
    const ids = new Set(this.signUps.map(({ id }) => id))
    const added = (await this.stored()).find(({ id }) => !ids.has(id))
    this.signUps.push({ id: String(added?.id), people, state: email ? 'pending' : 'confirmed', email, out: false })
  }

  async confirm(n: number) {
    const one = this.pick(n)
    if (one?.state !== 'pending') return
    const fits = this.fits(one.people)
    expect((await confirmSignUp(await mintConfirmLink(one.id))).ok).toBe(fits)
    if (fits) one.state = 'confirmed'
  }

  async change(n: number, people: number) {
    const one = this.pick(n)
    if (!one) return
    const more = one.out ? 0 : people - (one.state === 'pending' ? 0 : one.people)
    const can = one.state !== 'withdrawn' && this.fits(more)
    expect((await changeSignUp(this.link(one), people)).ok).toBe(can)
    if (can) Object.assign(one, { people, state: 'confirmed' })
  }

  async withdraw(n: number) {
    const one = this.pick(n)
    if (!one) return
    expect(await withdrawSignUp(this.link(one))).toEqual({ ok: true })
    one.state = 'withdrawn'
  }

  private readonly always = [new Date(0), new Date('2100-01-01T00:00:00Z')] as const

  async leaveOut() {
    await leaveOutBurst(by, this.event.id, ...this.always)
    for (const one of this.counted) if (!one.email) one.out = true
  }

  async countAgain() {
    const out = this.signUps.filter((one) => one.out && one.state === 'confirmed')
    const fits = this.fits(out.reduce((all, { people }) => all + people, 0))
    expect((await countBurstAgain(by, this.event.id, ...this.always)).ok).toBe(fits)
    if (fits) for (const one of out) one.out = false
  }

  stored = () =>
    read.organise((db) => db.select().from(rsvps).where(eq(rsvps.eventId, this.event.id)).orderBy(rsvps.createdAt))

  async check() {
    const rows = await this.stored()
    const counted = rows.filter(({ state, leftOutAt }) => state === 'confirmed' && !leftOutAt)
    const [tally] = await read.organise((db) =>
      db.select().from(eventTallies).where(eq(eventTallies.eventId, this.event.id)),
    )
    expect(tally?.people).toBe(counted.reduce((all, { people }) => all + people, 0))
    expect(tally?.people).toBe(this.people)
    expect(rows).toHaveLength(this.signUps.length)
    if (this.capacity !== null) expect(tally?.people).toBeLessThanOrEqual(this.capacity)
  }
}

const people = fc.integer({ min: 1, max: 9 })
const which = fc.nat(30)
const address = fc.constantFrom('ada@example.org', 'bo@example.org', 'cy@example.org')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('signUp' as const), people, fc.option(address)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('confirm' as const), which) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('change' as const), which, people) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('withdraw' as const), which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('leaveOut' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('countAgain' as const)) },
)

function take(world: World, [what, ...how]: typeof step extends fc.Arbitrary<infer S> ? S : never) {
  const act = world[what] as (...how: unknown[]) => Promise<void>
  return act.apply(world, how)
}

test('counts always add up', { timeout: 120_000 }, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  console.log(`SEED=${seed}`)
  const steps = fc.array(step, { minLength: 8, maxLength: 25 })
  const done = new Set<string>()
  const property = fc.asyncProperty(fc.option(fc.integer({ min: 5, max: 25 })), steps, async (capacity, plan) => {
    const world = new World(capacity)
    await world.begin()
    for (const one of plan) {
      await take(world, one)
      await world.check()
      done.add(one[0])
    }
  })
  await fc.assert(property, { seed, numRuns: 60, endOnFailure: true })
  expect(done.size).toBe(6)
})
