import { expect, test } from 'vitest'
import { makeStrike } from '@/db/testing/strike'
import { makeOrganisation } from '@/db/testing/world'
import { updateAction } from '@/features/industrial-action/mutations'
import { getKeptAction } from '@/features/industrial-action/queries'
import { updateDispute, withdrawDispute } from '../mutations'
import { getKeptDispute } from '../queries'
import { disputeForm } from '../validation'
import { getBallotDays } from './queries'

const fields = {
  title: 'Pay',
  about: 'About pay.',
  employer: 'A trust',
  serviceUsers: 'patients',
  jurisdiction: 'GB-SCT',
  otherCaller: 'Lamp Keepers’ Union',
}

test('the days of a ballot are their keeper’s; others learn only where the dispute is, and of a draft nothing', async () => {
  const { union, council, dispute } = await makeStrike()
  const ballot = { ballotOpenedOn: '2026-03-01', ballotClosedOn: '2026-03-20', shorterNotice: 'on' }
  const input = disputeForm.parse({ ...fields, ...ballot, version: '1' })
  expect(await updateDispute(union, dispute, input)).toMatchObject({ ok: true })
  const days = {
    ballotOpenedOn: '2026-03-01',
    ballotClosedOn: '2026-03-20',
    mandateEndsOn: null,
    shorterNotice: true,
    longerMandate: false,
  }
  expect(await getBallotDays(union, dispute)).toEqual({ jurisdiction: 'GB-SCT', days })
  expect(await getBallotDays(council, dispute)).toEqual({ jurisdiction: 'GB-SCT', days: null })
  expect(await getKeptDispute(union, dispute)).toMatchObject(days)
  const stranger = await makeOrganisation()
  await withdrawDispute(union, dispute)
  expect(await getBallotDays(stranger, dispute)).toEqual({ jurisdiction: 'GB-SCT', days: null })
  expect(await getBallotDays(stranger, crypto.randomUUID())).toBeNull()
})

test('a ballot that closes before it opened is refused by the form, and by the table', async () => {
  const { union, dispute } = await makeStrike()
  const wrong = { ballotOpenedOn: '2026-03-20', ballotClosedOn: '2026-03-19' }
  expect(disputeForm.safeParse({ ...fields, ...wrong }).error?.issues).toMatchObject([
    { path: ['ballotClosedOn'], message: 'law.error.closedBeforeOpened' },
  ])
  expect(disputeForm.safeParse({ ...fields, ballotOpenedOn: '2026-03-20' }).success).toBe(true)
  const input = { ...disputeForm.parse({ ...fields, version: '1' }), ...wrong }
  await expect(updateDispute(union, dispute, input)).rejects.toThrow(/disputes_ballot_closes_after_opening/)
})

test('of a public strike the day of the notice is still written down, and its times are not', async () => {
  const { union, strike } = await makeStrike()
  const before = await getKeptAction(union, strike)
  const later = new Date('2016-02-10T08:00Z')
  const input = {
    ownWords: '48-hour strike',
    noticeReceivedOn: '2016-01-04',
    startsAt: later,
    version: before?.version ?? 0,
  }
  expect(await updateAction(union, strike, input)).toMatchObject({ ok: true })
  expect(await getKeptAction(union, strike)).toMatchObject({
    noticeReceivedOn: '2016-01-04',
    startsAt: before?.startsAt,
  })
  expect(await updateAction(union, strike, { ...input, noticeReceivedOn: '', version: 2 })).toMatchObject({ ok: true })
  expect((await getKeptAction(union, strike))?.noticeReceivedOn).toBeNull()
})
