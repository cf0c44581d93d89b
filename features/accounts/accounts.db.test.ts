import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { rowsOf, stopClock } from '@/db/testing/world'
import type { OwedMail } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { mintAddressLink, requestAddressChange, spendAddressLink } from './address/mutations'
import { accountMails } from './jobs'
import {
  countAttempt,
  endSessions,
  findOrCreatePerson,
  mintOperatorLink,
  mintSignInLink,
  openSession,
  requestSignIn,
  spendSignInLink,
} from './mutations'
import { findPersonByEmail, findSession, getPersonAddress, listSessions } from './queries'

const someAddress = () => `${randomUUID()}@union.example`
const join = (email: string) => write.organise((tx) => findOrCreatePerson(tx, email, 'en'))
const signIn = (personId: string) => write.organise((tx) => openSession(tx, personId))
const owed = async (kind: string) => (await rowsOf('outbox')).filter((row) => row.kind === kind)
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

async function somebody() {
  const email = someAddress()
  return { email, personId: await join(email) }
}

/** The mail owed for the newest request, as the outbox would make it. */
async function makeMail(kind: string) {
  const row = (await owed(kind)).at(-1)
  const mail = await accountMails[kind]?.({
    signInRequestId: row?.sign_in_request_id ?? null,
    addressChangeId: row?.address_change_id ?? null,
  } as OwedMail)
  const link = mail?.paragraphs.find((paragraph) => typeof paragraph === 'object')
  return { to: mail?.to, link: typeof link === 'object' ? link.href : undefined }
}
const tokenOf = (link?: string) => link?.split('/').at(-1) ?? ''

afterEach(() => stopClock(null))

describe('a link to sign in', () => {
  test('is mailed, works once, and signs in the person with that address', async () => {
    const { email, personId } = await somebody()
    await requestSignIn(email, 'en')
    const mail = await makeMail('sign-in-link')
    expect(mail.to).toBe(email)
    expect(mail.link).toMatch(/^https:\/\/pickets[.]example\/sign-in\/[\w-]{43}$/)
    const first = await spendSignInLink(tokenOf(mail.link))
    expect(first.ok && (await findSession(first.session))?.personId).toBe(personId)
    expect(await spendSignInLink(tokenOf(mail.link))).toEqual({ ok: false, reason: 'spent' })
  })

  test('works for ten minutes by the clock of the database', async () => {
    const { email } = await somebody()
    await stopClock('2026-01-10T08:00Z')
    const [inTime, tooLate] = [await mintOperatorLink(email, 'en'), await mintOperatorLink(email, 'en')]
    await stopClock('2026-01-10T08:09:59Z')
    expect((await spendSignInLink(inTime)).ok).toBe(true)
    await stopClock('2026-01-10T08:10Z')
    expect(await spendSignInLink(tooLate)).toEqual({ ok: false, reason: 'spent' })
  })

  test('has its ten minutes from when the mail is made, not from when it was asked for', async () => {
    const { email } = await somebody()
    await stopClock('2026-01-10T08:00Z')
    await requestSignIn(email, 'en')
    await stopClock('2026-01-10T09:00Z')
    const { link } = await makeMail('sign-in-link')
    await stopClock('2026-01-10T09:09Z')
    expect((await spendSignInLink(tokenOf(link))).ok).toBe(true)
  })

  test('pressed twenty times at one moment opens one session', async () => {
    const { email, personId } = await somebody()
    const token = await mintOperatorLink(email, 'en')
    const outcomes = await times(20, () => spendSignInLink(token))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listSessions(personId)).toHaveLength(1)
  })

  test('is not made again once it was used', async () => {
    const { email } = await somebody()
    await requestSignIn(email, 'en')
    const request = (await owed('sign-in-link')).at(-1)
    await spendSignInLink(tokenOf((await makeMail('sign-in-link')).link))
    expect(await makeMail('sign-in-link')).toEqual({ to: undefined, link: undefined })
    const again = await mintSignInLink(String(request?.sign_in_request_id))
    expect(await spendSignInLink(again)).toEqual({ ok: false, reason: 'spent' })
  })

  test('is not there for an address that nobody has', async () => {
    const email = someAddress()
    await requestSignIn(email, 'en')
    expect(await makeMail('sign-in-link')).toEqual({ to: email, link: undefined })
    expect(await spendSignInLink(await mintOperatorLink(email, 'en'))).toEqual({ ok: false, reason: 'spent' })
    expect(await findPersonByEmail(email)).toBeNull()
  })
})

describe('asking for a link', () => {
  test('owes five mails an hour and then none, for known and unknown addresses alike', async () => {
    const before = (await owed('sign-in-link')).length
    await stopClock('2026-02-01T08:00Z')
    for (const email of [someAddress(), (await somebody()).email])
      for (let asked = 0; asked < 6; asked++) await requestSignIn(email, 'en')
    expect((await owed('sign-in-link')).length - before).toBe(10)
  })

  test('begins anew after an hour', async () => {
    const email = someAddress()
    await stopClock('2026-02-02T08:00Z')
    for (let asked = 0; asked < 6; asked++) await requestSignIn(email, 'en')
    const before = (await owed('sign-in-link')).length
    await stopClock('2026-02-02T08:59Z')
    await requestSignIn(email, 'en')
    expect((await owed('sign-in-link')).length).toBe(before)
    await stopClock('2026-02-02T09:00Z')
    await requestSignIn(email, 'en')
    expect((await owed('sign-in-link')).length).toBe(before + 1)
  })

  test('twenty times at one moment owes five mails', async () => {
    const email = someAddress()
    const before = (await owed('sign-in-link')).length
    await times(20, () => requestSignIn(email, 'en'))
    expect((await owed('sign-in-link')).length - before).toBe(5)
  })
})

describe('sessions', () => {
  test('end at once: one, all but one, all; and only one’s own', async () => {
    const [{ personId }, other] = [await somebody(), await somebody()]
    const tokens = [await signIn(personId), await signIn(personId), await signIn(personId)]
    const theirs = await findSession(await signIn(other.personId))
    const [one, two, three] = await Promise.all(tokens.map((token) => findSession(token)))
    const alive = async () => (await Promise.all(tokens.map((token) => findSession(token)))).map(Boolean)

    expect(await endSessions(personId, { only: theirs?.sessionId })).toBe(0)
    expect(await listSessions(other.personId)).toHaveLength(1)
    expect(await endSessions(personId, { only: one?.sessionId })).toBe(1)
    expect(await alive()).toEqual([false, true, true])
    expect(await endSessions(personId, { butNot: two?.sessionId })).toBe(1)
    expect(await alive()).toEqual([false, true, false])
    expect((await listSessions(personId)).map(({ id }) => id)).toEqual([two?.sessionId])
    await signIn(personId)
    expect(await endSessions(personId)).toBe(2)
    expect(await alive()).toEqual([false, false, false])
    expect(three).not.toBeNull()
    expect(await listSessions(other.personId)).toHaveLength(1)
  })

  test('last thirty days by the clock of the database', async () => {
    const { personId } = await somebody()
    await stopClock('2026-03-01T08:00Z')
    const token = await signIn(personId)
    await stopClock('2026-03-31T07:59Z')
    expect(await findSession(token)).not.toBeNull()
    await stopClock('2026-03-31T08:00Z')
    expect(await findSession(token)).toBeNull()
    expect(await listSessions(personId)).toEqual([])
  })
})

describe('another address', () => {
  async function askFor(personId: string, email: string) {
    await requestAddressChange(personId, email)
    const row = (await rowsOf('address_changes')).find((change) => change.person_id === personId)
    return String(row?.id)
  }

  test('is the account’s once the mailed link is pressed, and every session ends', async () => {
    const { email: old, personId } = await somebody()
    const email = someAddress()
    const session = await signIn(personId)
    await requestAddressChange(personId, email)
    const mail = await makeMail('address-link')
    expect(mail.to).toBe(email)
    expect(await findPersonByEmail(email)).toBeNull()
    expect(await findSession(session)).not.toBeNull()

    expect(await spendAddressLink(tokenOf(mail.link))).toEqual({ ok: true })
    expect(await findPersonByEmail(old)).toBeNull()
    expect((await findPersonByEmail(email))?.id).toBe(personId)
    expect((await getPersonAddress(personId))?.email).toBe(email)
    expect(await findSession(session)).toBeNull()
    expect(await spendAddressLink(tokenOf(mail.link))).toEqual({ ok: false, reason: 'spent' })
  })

  test('cannot be one that belongs to another account', async () => {
    const [{ email: old, personId }, other] = [await somebody(), await somebody()]
    const session = await signIn(personId)
    const link = await mintAddressLink(await askFor(personId, other.email))
    expect(await spendAddressLink(link)).toEqual({ ok: false, reason: 'taken' })
    expect((await findPersonByEmail(old))?.id).toBe(personId)
    expect((await findPersonByEmail(other.email))?.id).toBe(other.personId)
    expect(await findSession(session)).not.toBeNull()
  })

  test('cannot be one that was stored under an older key either', async () => {
    const [{ personId }, other] = [await somebody(), await somebody()]
    const older = env().ENCRYPTION_KEYS
    Object.assign(env(), { ENCRYPTION_KEYS: `k2:${randomBytes(32).toString('base64')},${older}` })
    try {
      const link = await mintAddressLink(await askFor(personId, other.email))
      expect(await spendAddressLink(link)).toEqual({ ok: false, reason: 'taken' })
      expect((await findPersonByEmail(other.email))?.id).toBe(other.personId)
    } finally {
      Object.assign(env(), { ENCRYPTION_KEYS: older })
    }
  })

  test('goes to one of two accounts that press at one moment', async () => {
    const email = someAddress()
    const people = [await somebody(), await somebody()]
    const links = await Promise.all(people.map(async ({ personId }) => mintAddressLink(await askFor(personId, email))))
    const outcomes = await Promise.all(links.map((link) => spendAddressLink(link)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'taken')).toHaveLength(1)
  })

  test('has a link for an hour, and only the newest one', async () => {
    const { personId } = await somebody()
    await stopClock('2026-04-01T08:00Z')
    const first = await mintAddressLink(await askFor(personId, someAddress()))
    const second = await mintAddressLink(await askFor(personId, someAddress()))
    expect(await spendAddressLink(first)).toEqual({ ok: false, reason: 'spent' })
    await stopClock('2026-04-01T09:00Z')
    expect(await spendAddressLink(second)).toEqual({ ok: false, reason: 'spent' })
  })
})

describe('tries at a code', () => {
  test('are counted for each minute and each thing apart', async () => {
    await stopClock('2026-05-01T08:00:10Z')
    const tries = await times(8, () => countAttempt('a code', 5))
    expect(tries.filter(Boolean)).toHaveLength(5)
    expect(await countAttempt('another code', 5)).toBe(true)
    await stopClock('2026-05-01T08:00:59Z')
    expect(await countAttempt('a code', 5)).toBe(false)
    await stopClock('2026-05-01T08:01Z')
    expect(await countAttempt('a code', 5)).toBe(true)
  })
})

test('ten invitations of one address at one moment make one person', async () => {
  const email = someAddress()
  const ids = await times(10, () => join(email))
  expect(new Set(ids).size).toBe(1)
})

test('no address stands readable in the database', async () => {
  const { email, personId } = await somebody()
  await requestSignIn(email, 'en')
  await requestAddressChange(personId, someAddress())
  const tables = ['people', 'sign_in_requests', 'address_changes', 'outbox', 'activity', 'sessions']
  const rows = (await Promise.all(tables.map(rowsOf))).flat()
  const text = rows.map((row) =>
    Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value))),
  )
  expect(text.flat().join('\n')).not.toMatch(/union[.]example/)
})
