import type { Make } from './fixtures'

const gates = ['Windmill Road, main gate', 'Residence Gate', 'Magpie Hall Road gate']
const hospital = 'Medway Maritime Hospital'

/** A union, and a trades council that supports its dispute. */
export async function announceDispute(make: Make) {
  const union = await make.organisation({})
  const council = await make.organisation({})
  const dispute = await make.dispute({
    by: union.member,
    title: `Junior doctors’ contract ${union.organisation.slice(-4)}`,
    employer: 'Medway NHS Foundation Trust',
  })
  await make.support({ by: council.member, dispute: dispute.id, keeper: union.member })
  const places = await make.gates({ by: union.member, name: hospital, gates })
  const gate = (name: string) => places.find((place) => place.name === name)?.id
  return { union, council, dispute, gate }
}

type Announced = Awaited<ReturnType<typeof announceDispute>>
type Hours = { startsAt: string; endsAt: string }

/** A strike, and one picket of it. */
export async function callStrike(make: Make, { union, dispute, gate }: Announced, ownWords: string, hours: Hours) {
  const by = union.member
  const strike = await make.strike({ by, dispute: dispute.id, ownWords, ...hours })
  const picket = await make.event({
    by,
    title: `Picket of the ${ownWords}`,
    industrialActionId: strike.id,
    entranceId: gate('Windmill Road, main gate'),
    contactPhone: '01632 960 111',
    startsAt: hours.startsAt,
    endsAt: laterBy(3, hours.startsAt),
  })
  return { ...strike, picket }
}

/** The 48 hours from 26 January 2016: three pickets at three gates, and a rally of the council under it. */
export async function callTheFortyEightHours(make: Make) {
  const announced = await announceDispute(make)
  const { union, council, gate } = announced
  const strike = await callStrike(make, announced, '48-hour strike', {
    startsAt: '2016-01-26T08:00:00Z',
    endsAt: '2016-01-28T08:00:00Z',
  })
  const under = { industrialActionId: strike.id, contactPhone: '01632 960 112', by: union.member }
  const residence = await make.event({
    ...under,
    title: 'Picket at the Residence Gate',
    entranceId: gate('Residence Gate'),
    startsAt: '2016-01-26T08:00:00Z',
    endsAt: '2016-01-26T11:00:00Z',
  })
  const secondDay = await make.event({
    ...under,
    title: 'Picket of the second day',
    entranceId: gate('Magpie Hall Road gate'),
    contactPhone: '',
    startsAt: '2016-01-27T08:00:00Z',
    endsAt: '2016-01-27T11:00:00Z',
  })
  const rally = await make.event({
    by: council.member,
    kind: 'rally',
    title: 'Rally for the doctors',
    calledBy: council.organisationId,
    industrialActionId: strike.id,
    startsAt: '2016-01-26T12:30:00Z',
    endsAt: '2016-01-26T14:00:00Z',
  })
  return { ...announced, strike, pickets: [strike.picket, residence, secondDay] as const, rally }
}

const laterBy = (hours: number, at: string) => new Date(new Date(at).getTime() + hours * 3_600_000).toISOString()
