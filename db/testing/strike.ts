import { randomBytes } from 'node:crypto'
import { publishEvent } from '@/features/changes/publishing/mutations'
import { createDispute, publishDispute } from '@/features/disputes/mutations'
import { acceptSupport, askToSupport } from '@/features/disputes/supporters/mutations'
import { createEvent } from '@/features/events/mutations'
import { eventForm } from '@/features/events/validation'
import { createAction, publishAction } from '@/features/industrial-action/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { makeOrganisation } from './world'

function must<O extends { ok: boolean }>(outcome: O): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<O, { ok: true }>
}

/** Puts up a public event. */
export async function putUp(by: Membership, plan: Record<string, string>, from: string, to: string | null) {
  const id = await makeDraft(by, plan, from, to)
  return { id, slug: must(await publishEvent(by, id, null)).slug }
}

export async function makeDraft(
  by: Membership,
  plan: Record<string, string> = {},
  from = '2031-06-10T08:00Z',
  to: string | null = '2031-06-10T11:00Z',
) {
  const fields = eventForm.parse({
    kind: 'picket',
    title: `Picket ${randomBytes(3).toString('hex')}`,
    calledBy: by.organisation.id,
    placeName: 'The gate',
    visitorPolicy: 'open',
    signUp: 'on',
    version: '0',
    ...plan,
  })
  const times = { startsAt: new Date(from), endsAt: to ? new Date(to) : null, gatherAt: null, confirmedAt: null }
  return must(await createEvent(by, { ...fields, ...times })).id
}

/** A 48-hour strike with three pickets of the union's, and a rally of a trades council that supports the dispute. */
export async function makeStrike() {
  const union = await makeOrganisation()
  const council = await makeOrganisation()
  const dispute = must(
    await createDispute(union, {
      title: 'Contract',
      about: 'A contract.',
      demands: '',
      employer: 'A trust',
      serviceUsers: 'patients',
      jurisdiction: 'GB-EAW',
      'callers[]': [union.organisation.id],
      otherCaller: '',
      ballotClosedOn: '',
      mandateEndsOn: '',
      fundLink: '',
      locale: 'en',
      version: 0,
    }),
  ).id
  must(await publishDispute(union, dispute))
  must(await askToSupport(council, dispute))
  must(await acceptSupport(union, dispute, council.organisation.id))
  const window = { startsAt: new Date('2016-01-26T08:00Z'), endsAt: new Date('2016-01-28T08:00Z') }
  const strike = must(
    await createAction(union, dispute, {
      kind: 'strike',
      ownWords: '48-hour strike',
      cover: 'full',
      coverText: '',
      version: 0,
      ...window,
    }),
  ).id
  must(await publishAction(union, strike))
  const under = { industrialActionId: strike }
  const pickets = [
    await putUp(union, under, '2016-01-26T08:00Z', '2016-01-26T11:00Z'),
    await putUp(union, under, '2016-01-26T08:00Z', '2016-01-26T11:00Z'),
    await putUp(union, under, '2016-01-27T08:00Z', '2016-01-27T11:00Z'),
  ] as const
  const rally = await putUp(council, { ...under, kind: 'rally' }, '2016-01-26T12:30Z', '2016-01-26T14:00Z')
  return { union, council, dispute, strike, pickets, rally }
}

export const suspended = {
  kind: 'suspended',
  reason: 'Talks go on.',
  authorisedBy: 'the union’s council',
  asToldBy: '',
  nextNewsAt: null,
} as const
