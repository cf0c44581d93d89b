/** What a rule may be about. A card, a calculator or a warning asks for one of these. */
export const subjects = [
  'notice',
  'noticeContent',
  'ballotNotice',
  'ballotPaper',
  'ballotOpening',
  'mandate',
  'turnout',
  'support',
  'minimumService',
  'dismissal',
  'suspension',
  'conciliation',
  'picketNumber',
  'picketOrganiser',
  'picketSupervisor',
  'picketPlace',
  'picketPurpose',
  'conduct',
  'secondary',
  'fires',
  'march',
  'marchContent',
  'assembly',
  'relatedProtest',
] as const
export type Subject = (typeof subjects)[number]

/** `codeAdvisory`: not law, though a court may look at it. `custom`: what people do. */
export const bindingnesses = ['statute', 'codeAdvisory', 'guidance', 'custom'] as const
export type Bindingness = (typeof bindingnesses)[number]

/** How sure the pack is: read in the source itself; in one other place; weak, or sources that differ. */
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

export const units = ['days', 'weeks', 'months', 'people', 'percent'] as const
export type Unit = (typeof units)[number]

export const countingMethods = [
  /** The last day is so many days before: a notice received on that day is counted in. */
  'nthDayBefore',
  /** Neither the day it is handed in nor the day itself counts. */
  'clearDays',
  /** Weeks or months that begin with the day of the ballot. */
  'beginningWith',
  'atMost',
  'atLeast',
  /** Words, and no figure. */
  'none',
] as const
export type CountingMethod = (typeof countingMethods)[number]

export const triggers = [
  'noticeReceivedOn',
  'ballotOpenedOn',
  'actionStartsOn',
  'picketingOn',
  'marchOn',
  'assemblyOn',
] as const
export type Trigger = (typeof triggers)[number]

/** What the calculator can be asked. */
export const asks = ['notice', 'mandate', 'ballot', 'march', 'day'] as const
export type Ask = (typeof asks)[number]
