export const publications = ['draft', 'public', 'withdrawn'] as const
export type Publication = (typeof publications)[number]

export const jurisdictions = ['GB-EAW', 'GB-SCT', 'GB-NIR', 'other'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

export const timelineKinds = ['talks', 'ballot', 'notice', 'action', 'suspension', 'settlement', 'other'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Whom the employer's notice is for; it makes the heading "For patients: what the employer says". */
export const serviceUsers = [
  'patients',
  'passengers',
  'parents',
  'students',
  'residents',
  'customers',
  'public',
] as const
export type ServiceUsers = (typeof serviceUsers)[number]

export const supportStates = ['asked', 'invited', 'accepted', 'ended'] as const
export type SupportState = (typeof supportStates)[number]
