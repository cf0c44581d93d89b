import 'server-only'
import { publishEvent } from '@/features/changes/publishing/mutations'
import { createEvent } from '@/features/events/mutations'
import { eventForm } from '@/features/events/validation'
import type { Membership } from '@/features/organisations/permissions'
import { made } from '../steps'
import * as story from '../story'

type Strikes = { past: string; tomorrow: string; later: string; last: string }
type Plan = Record<string, string> & { kind: string; title: string }

/** Through the form's own schema, so that a field the form would refuse is refused here. */
async function putUp(
  by: Membership,
  plan: Plan,
  times: { from: Date; to: Date | null; gather?: Date; confirmedAt?: Date },
) {
  const fields = eventForm.parse({
    calledBy: by.organisation.id,
    visitorPolicy: 'open',
    signUp: 'on',
    version: '0',
    ...plan,
  })
  const { id } = await made(
    createEvent(by, {
      ...fields,
      startsAt: times.from,
      endsAt: times.to,
      gatherAt: times.gather ?? null,
      confirmedAt: times.confirmedAt ?? null,
    }),
  )
  const { slug } = await made(publishEvent(by, id, null))
  return { id, slug }
}

type Gates = { main: string; residence: string }

export async function putUpPickets(
  by: Membership,
  { gates, strikes, today }: { gates: Gates; strikes: Strikes; today: Date },
) {
  const picket = (title: string, strike: string, days: number, entranceId: string) =>
    putUp(
      by,
      {
        kind: 'picket',
        title,
        industrialActionId: strike,
        entranceId,
        contactRole: 'picket organiser',
        contactPhone: '07700 900 461',
        showBand: 'on',
        ...story.picketTexts,
      },
      { from: story.at(today, days, '08:00'), to: story.at(today, days, '11:00') },
    )
  await picket('Doctors’ picket at Windmill Road', strikes.past, -13, gates.main)
  const tomorrow = await picket('Stand with the doctors at Windmill Road', strikes.tomorrow, 1, gates.main)
  await picket('Stand with the doctors at Residence Gate', strikes.tomorrow, 1, gates.residence)
  const later = await picket('Windmill Road, first morning of the 48 hours', strikes.later, 15, gates.main)
  await picket('Residence Gate, first morning of the 48 hours', strikes.later, 15, gates.residence)
  await picket('Windmill Road, the third strike', strikes.last, 29, gates.main)
  return { tomorrow, later }
}

export async function putUpCouncilEvents(by: Membership, { strikes, today }: { strikes: Strikes; today: Date }) {
  const cornExchange = {
    placeName: 'By the Corn Exchange',
    placeAddress: 'High Street',
    placeLocality: 'Rochester, Kent',
    placePostcode: 'ME1 1LS',
  }
  const council = { contactRole: 'event steward', contactPhone: '07700 900 482' }
  await putUp(
    by,
    {
      kind: 'rally',
      title: 'Rally for the NHS',
      industrialActionId: strikes.tomorrow,
      ...cornExchange,
      ...council,
      ...story.rallyTexts,
    },
    { from: story.at(today, 1, '12:30'), to: story.at(today, 1, '14:00'), gather: story.at(today, 1, '12:00') },
  )
  await putUp(
    by,
    {
      kind: 'rally',
      title: 'Rally on the second morning',
      industrialActionId: strikes.later,
      ...cornExchange,
      ...council,
      ...story.rallyTexts,
    },
    { from: story.at(today, 16, '11:00'), to: story.at(today, 16, '12:30') },
  )
  const depot = await putUp(
    by,
    {
      kind: 'picket',
      title: 'Bus depot picket',
      calledBy: '',
      otherCaller: 'Bus and Tram Workers’ Union',
      confirmedWith: 'the union’s rep',
      confirmedHow: 'by telephone',
      placeName: 'Depot Road gate',
      placeAddress: 'Depot Road',
      placeLocality: 'Chatham, Kent',
      placePostcode: 'ME4 4AA',
      contactRole: 'picket organiser',
      contactPhone: '07700 900 514',
      visitorPolicy: 'arranged_delegations',
      ...story.depotTexts,
    },
    {
      from: story.at(today, 3, '05:30'),
      to: story.at(today, 3, '09:00'),
      confirmedAt: new Date(today.getTime() - 20 * 3_600_000),
    },
  )
  const meeting = await putUp(
    by,
    {
      kind: 'meeting',
      title: 'What the doctors’ contract means for patients',
      summary: 'Two doctors explain, and answer questions. Forty places.',
      placeName: 'Central Library, small room',
      placeAddress: '12 High Street',
      placeLocality: 'Gillingham, Kent',
      placePostcode: 'ME7 1BB',
      capacity: '40',
      stepFree: 'Lift to all floors.',
      toilets: 'On each floor.',
      ...council,
    },
    { from: story.at(today, 5, '19:00'), to: story.at(today, 5, '21:00') },
  )
  return { meeting: meeting.id, depot: depot.slug }
}
