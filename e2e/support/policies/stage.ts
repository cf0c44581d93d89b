import type { Make } from '../fixtures'
import type { Fill, Form } from '../forms'
import type { Site } from '../site'
import type { Cast } from './cast'

export type Sample = {
  /** The page with the form, for who may press it. */
  at: string
  fill?: Fill
  fits?: (form: Form) => boolean
  /** Names no record of the organisation: sent in the name of another, it makes or changes that one's own. */
  ownOnly?: boolean
  /** For the person themselves: nobody else has anything to do with it, so everybody signed in may press theirs. */
  personal?: boolean
}

export type Stage = Cast & { site: Site; make: Make; base: string }
export type Act = (stage: Stage) => Promise<Sample>

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }
export const moment = (name: string, date: string, time: string) => ({ [`${name}.date`]: date, [`${name}.time`]: time })

export const event = ({ make, union }: Stage, more: Record<string, unknown> = {}) =>
  make.event({ by: union.member, ...times, ...more })

/** An event that "of the event" looks after. */
export async function given(stage: Stage, mayCallOff = false) {
  const { id } = await event(stage)
  await stage.make.grant({ by: stage.union.member, event: id, member: stage.member.ofEvent.member, mayCallOff })
  return id
}
export const draft = (stage: Stage) => event(stage, { publish: false })
export const dispute = ({ make, union }: Stage) => make.dispute({ by: union.member })

export const about = (id: string) => (form: Form) => form.fields.some(({ value }) => value.includes(id))

/** The id at the end of an address. */
export const last = (path: string) => path.split(/[?#]/)[0]?.split('/').pop() ?? ''
export const decision = { kind: 'suspended', reason: 'Talks go on.', authorisedBy: 'The committee', typed: 'YES' }

export const newStrike = {
  kind: 'strike',
  ownWords: '24-hour strike',
  ...moment('starts', '2031-06-10', '08:00'),
  ...moment('ends', '2031-06-11', '08:00'),
}
export const strike = async (stage: Stage) => {
  const { id } = await dispute(stage)
  const hours = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-11T07:00:00Z' }
  const made = await stage.make.strike({ by: stage.union.member, dispute: id, ownWords: '24-hour strike', ...hours })
  return { ...made, disputeId: id }
}
