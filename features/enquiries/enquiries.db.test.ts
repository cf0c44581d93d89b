import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { drainOutbox } from '@/features/outbox/mutations'
import type { Mail } from '@/lib/mail/message'
import { answerQuestion, closeQuestion } from './inbox/mutations'
import { enquiryMails } from './jobs'
import { askQuestion, deleteQuestion, purgeEnquiries } from './mutations'
import { countOpenQuestions, getMyQuestion, listDoneQuestions, listOpenQuestions } from './queries'
import { mostInAMinute, readQuestionLink } from './rules'

let by: Membership
let event: { id: string; slug: string }
beforeAll(async () => {
  await stopClock('2016-01-10T12:00:00Z')
  by = await makeOrganisation()
})
beforeEach(async () => {
  await stopClock('2016-01-15T12:00:00Z')
  event = await putUp(by, {}, '2016-01-30T08:00:00Z', '2016-01-30T11:00:00Z')
})
afterAll(() => stopClock(null))

async function ask({
  email = null as string | null,
  press = randomUUID(),
  question = 'Is there parking at Zebramarker Road?',
} = {}) {
  const asked = await askQuestion(event.slug, { question, email, press, language: 'en' })
  if (!asked.ok) throw new Error(asked.reason)
  return { link: asked.link, id: readQuestionLink(asked.link)?.id ?? '' }
}
const rowOf = async (id: string) => (await rowsOf('enquiries')).find((row) => row.id === id)

async function mailsNow() {
  const mails: Mail[] = []
  await drainOutbox(enquiryMails, { send: async (mail) => void mails.push(mail) })
  return mails
}

describe('a question', () => {
  test('shows the organisers what was asked and never by whom, and stands in no table as it was typed', async () => {
    const { id, link } = await ask({ email: 'giraffemarker@example.org' })
    const kept = (await listOpenQuestions(by)).find((one) => one.id === id)
    expect(kept).toMatchObject({ question: 'Is there parking at Zebramarker Road?', told: true, eventId: event.id })
    expect(JSON.stringify([kept, await getMyQuestion(link)])).not.toContain('giraffemarker')
    const tables = JSON.stringify([await rowsOf('enquiries'), await rowsOf('activity'), await rowsOf('outbox')])
    for (const marker of ['Zebramarker', 'giraffemarker']) expect(tables).not.toContain(marker)
  })

  test('pressed twice is one, also at the same moment', async () => {
    const press = randomUUID()
    const all = await Promise.all(Array.from({ length: 5 }, () => ask({ press })))
    expect(new Set(all.map(({ link }) => link)).size).toBe(1)
  })

  test('is answered by mail where an address was left, without a name of the event or the organisers’ address', async () => {
    const { id, link } = await ask({ email: 'asks@example.org' })
    expect(await answerQuestion(by, id, 'Yes, behind the library.')).toEqual({ ok: true })
    const [mail, ...more] = await mailsNow()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: 'asks@example.org', subject: 'The answer to your question' })
    const text = JSON.stringify(mail)
    expect(text).toContain('Yes, behind the library.')
    expect(text).toContain(link)
    expect(text).not.toContain('union.example')
    expect(await mailsNow()).toEqual([])
  })

  test('is answered behind the private link where none was left', async () => {
    const { id, link } = await ask()
    expect(await getMyQuestion(link)).toMatchObject({ state: 'open', answer: '', told: false })
    await answerQuestion(by, id, 'Yes.')
    expect(await mailsNow()).toEqual([])
    expect(await getMyQuestion(link)).toMatchObject({ state: 'answered', answer: 'Yes.' })
    expect((await listDoneQuestions(by)).find((one) => one.id === id)).toMatchObject({
      state: 'answered',
      answer: 'Yes.',
    })
  })

  test('answered by two at once has one answer, and one is told that it is gone', async () => {
    const { id, link } = await ask({ email: 'two@example.org' })
    const outcomes = await Promise.all([answerQuestion(by, id, 'First.'), answerQuestion(by, id, 'Second.')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const answer = outcomes[0].ok ? 'First.' : 'Second.'
    expect(await getMyQuestion(link)).toMatchObject({ answer })
    const mails = await mailsNow()
    expect(mails.map(({ paragraphs }) => paragraphs.includes(answer))).toEqual([true])
  })

  test('closed without an answer says so, and can be answered no more', async () => {
    const { id, link } = await ask()
    expect(await closeQuestion(by, id)).toEqual({ ok: true })
    expect(await getMyQuestion(link)).toMatchObject({ state: 'closed' })
    expect(await answerQuestion(by, id, 'Late.')).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is answered by organisers of the keeper alone', async () => {
    const { id } = await ask()
    expect(await answerQuestion(await makeMember(by, 'steward'), id, 'x')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await answerQuestion(await makeOrganisation(), id, 'x')).toEqual({ ok: false, reason: 'unknown' })
    expect(await closeQuestion(await makeOrganisation(), id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await listOpenQuestions(await makeOrganisation())).toEqual([])
    expect(await countOpenQuestions(by)).toBe((await listOpenQuestions(by)).length)
  })

  test('deleted by whoever asked is gone with its answer, and so is the mail that was owed', async () => {
    const { id, link } = await ask({ email: 'gone@example.org' })
    await answerQuestion(by, id, 'Yes.')
    expect(await deleteQuestion(link)).toEqual({ ok: true })
    expect(await deleteQuestion(link)).toEqual({ ok: false, reason: 'gone' })
    expect(await rowOf(id)).toBeUndefined()
    expect(await mailsNow()).toEqual([])
  })

  test('is not taken in a burst, nor about what is not public', async () => {
    await stopClock('2016-01-16T12:00:00Z')
    const other = await putUp(by, {}, '2016-01-30T08:00:00Z', null)
    const send = () => askQuestion(other.slug, { question: 'x', email: null, press: randomUUID(), language: 'en' })
    for (let i = 0; i < mostInAMinute; i++) expect((await send()).ok).toBe(true)
    expect(await send()).toEqual({ ok: false, reason: 'busy' })
    await stopClock('2016-01-16T12:01:00Z')
    expect((await send()).ok).toBe(true)
    const nothing = { question: 'x', email: null, press: randomUUID(), language: 'en' } as const
    expect(await askQuestion('nothing-here', nothing)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('is kept', () => {
  const cases: [string, (id: string) => Promise<unknown>, string][] = [
    ['until two days after the event where nobody answers', async () => {}, '2016-02-01T11:00:00Z'],
    [
      'until two days after the event though it was answered',
      (id) => answerQuestion(by, id, 'Yes.'),
      '2016-02-01T11:00:00Z',
    ],
  ]
  test.each(cases)('%s', async (_, work, until) => {
    const { id } = await ask()
    await work(id)
    await stopClock(new Date(new Date(until).getTime() - 1000).toISOString())
    await write.organise(purgeEnquiries)
    expect(await rowOf(id)).toBeDefined()
    await stopClock(until)
    await write.organise(purgeEnquiries)
    expect(await rowOf(id)).toBeUndefined()
  })

  test('a month after the answer where the event is later still', async () => {
    const late = await putUp(by, {}, '2016-06-30T08:00:00Z', null)
    const asked = await askQuestion(late.slug, { question: 'x', email: null, press: randomUUID(), language: 'en' })
    const id = asked.ok ? (readQuestionLink(asked.link)?.id ?? '') : ''
    await closeQuestion(by, id)
    await stopClock('2016-02-14T11:59:59Z')
    await write.organise(purgeEnquiries)
    expect(await rowOf(id)).toBeDefined()
    await stopClock('2016-02-14T12:00:00Z')
    await write.organise(purgeEnquiries)
    expect(await rowOf(id)).toBeUndefined()
  })
})
