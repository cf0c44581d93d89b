export const changeKinds = [
  'published',
  'edited',
  'suspended',
  'postponed',
  'rescheduled',
  'cancelled',
  'resumed',
  'moved',
  'cover',
  'withdrawn',
] as const
export type ChangeKind = (typeof changeKinds)[number]
