import 'server-only'
import { changeEvent, changeStrike } from '@/features/changes/calling-off/mutations'
import { addNotice, addTimelineEntry } from '@/features/disputes/entries/mutations'
import { createDispute, publishDispute } from '@/features/disputes/mutations'
import { acceptSupport, askToSupport } from '@/features/disputes/supporters/mutations'
import { createAction, publishAction } from '@/features/industrial-action/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { signUp } from '@/features/rsvps/mutations'
import { createStatement } from '@/features/statements/mutations'
import { approveStatement, issueStatement } from '@/features/statements/versions/mutations'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { getWorkplace } from '@/features/workplaces/queries'
import { randomToken } from '@/lib/crypto/tokens'
import { homeZone, toLocal } from '@/lib/time'
import { foundBodies } from '../bodies/mutations'
import { putUpCouncilEvents, putUpPickets } from '../plans/mutations'
import { fillRota } from '../rota/mutations'
import { made } from '../steps'
import * as story from '../story'
import { hearFromNeighbours } from '../support/mutations'

/** Tells the whole story around `today`, through the same doors as everybody else. */
export async function tellStory(today: Date) {
  const { ngozi, jean, sam } = await foundBodies()
  const { id: disputeId, slug: disputeSlug } = await tellDispute(ngozi, jean, today)
  const gates = await makeHospital(ngozi)
  const strikes = await callStrikes(ngozi, disputeId, today)
  const pickets = await putUpPickets(ngozi, { gates, strikes, today })
  const rally = await putUpCouncilEvents(jean, { strikes, today })
  await comeAlong(pickets.tomorrow)
  await hearFromNeighbours(ngozi, { dispute: disputeSlug, picket: pickets.tomorrow.slug, depot: rally.depot })
  await fillRota(ngozi, pickets.tomorrow.id)
  const words = 'The union suspended the 48-hour strike while talks go on.'
  await issueStatements(sam, { disputeId, tomorrow: pickets.tomorrow.id, later: pickets.later.id, today })
  const request = {
    kind: 'suspended',
    reason: 'Talks have begun again. The strike is off while they go on, and may come back.',
    authorisedBy: 'The union’s council',
    asToldBy: '',
    nextNewsAt: story.at(today, 5, '17:00'),
  } as const
  await made(changeStrike(ngozi, strikes.later, request, words))
  await made(
    changeStrike(
      ngozi,
      strikes.last,
      {
        kind: 'cover',
        reason: 'The union now asks members to cover emergencies.',
        authorisedBy: 'The union’s council',
        asToldBy: '',
        nextNewsAt: null,
        cover: { cover: 'emergency_only', coverText: '' },
      },
      'The third strike is now for emergency care only.',
    ),
  )
  await made(
    changeEvent(jean, rally.meeting, {
      kind: 'moved',
      reason: 'The small room was full.',
      authorisedBy: 'The secretary',
      asToldBy: '',
      nextNewsAt: null,
      place: {
        entranceId: '',
        placeName: 'Central Library, large hall',
        placeAddress: '12 High Street',
        placeLocality: 'Gillingham, Kent',
        placePostcode: 'ME7 1BB',
      },
    }),
  )
}

async function tellDispute(ngozi: Membership, jean: Membership, today: Date) {
  const day = (days: number) => toLocal(story.at(today, days, '12:00'), homeZone).date
  const { title, about, demands, employer } = story.dispute
  const { id } = await made(
    createDispute(ngozi, {
      title,
      about,
      demands,
      employer,
      serviceUsers: 'patients',
      jurisdiction: 'GB-EAW',
      'callers[]': [ngozi.organisation.id],
      otherCaller: '',
      ballotOpenedOn: day(-90),
      ballotClosedOn: day(-60),
      mandateEndsOn: day(300),
      fundLink: story.fundLink,
      locale: 'en',
      version: 0,
    }),
  )
  const { slug } = await made(publishDispute(ngozi, id))
  for (const [kind, days, text] of [
    ['ballot', -60, 'Members voted for action.'],
    ['talks', -20, 'Talks at Acas ended without agreement.'],
    ['notice', -24, 'The union gave the employer notice of three strikes.'],
  ] as const)
    await made(addTimelineEntry(ngozi, id, { kind, happenedOn: day(days), text }))
  await made(addNotice(ngozi, id, { ...story.notice, sourceLink: '' }, new Date(today.getTime() - 3 * 3_600_000)))
  await made(askToSupport(jean, id))
  await made(acceptSupport(ngozi, id, jean.organisation.id))
  return { id, slug }
}

async function makeHospital(by: Membership) {
  const { gates, ...hospital } = story.hospital
  const entrance = gates.map((gate) => ({ id: '' as const, minimumPickets: 3, advisoryMaximum: 6, ...gate }))
  const { id } = await made(saveWorkplace(by, null, { ...hospital, entrance, version: 0 }))
  const workplace = await getWorkplace(by, id)
  const idOf = (name: string) => workplace?.entrances.find((gate) => gate.name === name)?.id ?? ''
  return { main: idOf('Windmill Road, main gate'), residence: idOf('Residence Gate') }
}

async function callStrikes(by: Membership, disputeId: string, today: Date) {
  const call = async (ownWords: string, cover: 'full' | 'emergency_only', from: number, days: number) => {
    const times = { startsAt: story.at(today, from, '08:00'), endsAt: story.at(today, from + days, '08:00') }
    const noticeReceivedOn = toLocal(story.at(today, -24, '12:00'), homeZone).date
    const about = { kind: 'strike', ownWords, cover, coverText: '', noticeReceivedOn, version: 0 } as const
    const { id } = await made(createAction(by, disputeId, { ...about, ...times }))
    await made(publishAction(by, id))
    return id
  }
  return {
    past: await call('24-hour strike', 'emergency_only', -13, 1),
    tomorrow: await call('24-hour strike', 'emergency_only', 1, 1),
    later: await call('48-hour strike', 'emergency_only', 15, 2),
    last: await call('24-hour strike', 'full', 29, 1),
  }
}

async function comeAlong({ slug }: { slug: string }) {
  const teachers = { delegation: 'Riverside teachers’ branch', banner: true, contact: '01632 960 144' }
  const nobody = { delegation: null, banner: false, contact: null }
  const answers = [
    { ...nobody, people: 3 },
    { ...nobody, people: 2 },
    { ...teachers, people: 12 },
    { ...nobody, people: 1 },
    { ...nobody, people: 4, delegation: 'Retired members' },
    { ...nobody, people: 5 },
    { ...teachers, people: 8 },
    { ...nobody, people: 2 },
  ]
  for (const answer of answers)
    await made(signUp(slug, { ...answer, email: null, language: 'en', press: randomToken() }))
}

type Bound = { disputeId: string; tomorrow: string; later: string; today: Date }

async function issueStatements(sam: Membership, { disputeId, tomorrow, later, today }: Bound) {
  const base = { ...story.statementText, kind: 'press_release', locale: 'en', disputeId, version: 0 } as const
  const issue = async (input: Parameters<typeof createStatement>[1], eventId: string, embargo: Date | null) => {
    const { id } = await made(createStatement(sam, input))
    await made(approveStatement(sam, id, { version: 1, 'seen[]': [`${eventId}@1`] }))
    await made(issueStatement(sam, id, { version: 1, kind: 'original', note: '' }, embargo))
  }
  await issue({ ...base, 'events[]': [tomorrow] }, tomorrow, null)
  await issue(
    {
      ...base,
      kind: 'media_statement',
      headline: 'Forty-eight hours: the town stands with its doctors',
      'events[]': [later],
    },
    later,
    null,
  )
  await issue(
    {
      ...base,
      headline: 'Picket ends: thank you from the trades council',
      quotes: [],
      photoOpportunity: '',
      'events[]': [tomorrow],
    },
    tomorrow,
    story.at(today, 2, '00:01'),
  )
}
