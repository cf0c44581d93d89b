export const eventKinds = [
  'picket',
  'rally',
  'march',
  'vigil',
  'leafleting',
  'meeting',
  'online_meeting',
  'coach',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Only these have a number of places; nobody is turned away from a picket, a rally or a march. */
export const kindsWithCapacity: readonly EventKind[] = ['meeting', 'online_meeting', 'coach']

/** Whether the public may come is the union's decision for each picket. */
export const visitorPolicies = ['open', 'by_invitation', 'arranged_delegations', 'members_only', 'stay_away'] as const
export type VisitorPolicy = (typeof visitorPolicies)[number]

/** What people write about an event, kept per language. */
export const eventTextFields = [
  'title',
  'summary',
  'supporterPosition',
  'directions',
  'stepFree',
  'toilets',
  'seating',
  'shelter',
  'quietPlace',
  'children',
  'cameras',
  'bring',
  'doNot',
  'route',
  'joining',
] as const
/** What people who come need to know, and whoever looks after the event on the day knows best. */
export const eventFactFields = [
  'supporterPosition',
  'directions',
  'stepFree',
  'toilets',
  'seating',
  'shelter',
  'quietPlace',
  'children',
  'cameras',
  'bring',
  'doNot',
] as const satisfies readonly (typeof eventTextFields)[number][]

export type EventTextField = (typeof eventTextFields)[number]
