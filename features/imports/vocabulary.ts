/** What one row of an import is. */
export const importSubjects = ['workplaces', 'events'] as const
export type ImportSubject = (typeof importSubjects)[number]

/** Where an import stands; those that end in -ing are worked on. */
export const importStates = [
  'reading',
  'judging',
  'ready',
  'unreadable',
  'importing',
  'imported',
  'undoing',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]
export const workingStates = ['reading', 'judging', 'importing', 'undoing'] as const satisfies ImportState[]
export type WorkingState = (typeof workingStates)[number]

/** What becomes of a row. */
export const fates = ['new', 'changed', 'same', 'wrong'] as const
export type Fate = (typeof fates)[number]

/** What an import did to a record. */
export const effectSubjects = ['workplace', 'entrance', 'event'] as const

export const workplaceFields = [
  'workplace',
  'address',
  'locality',
  'county',
  'postcode',
  'entrance',
  'supporterPosition',
  'accessNotes',
  'latitude',
  'longitude',
  'minimumPickets',
  'advisoryMaximum',
] as const
export type WorkplaceField = (typeof workplaceFields)[number]

export const eventFields = [
  'id',
  'uid',
  'kind',
  'title',
  'date',
  'time',
  'endDate',
  'endTime',
  'gather',
  'workplace',
  'entrance',
  'place',
  'address',
  'locality',
  'county',
  'postcode',
  'strike',
  'calledBy',
  'visitorPolicy',
  'contactRole',
  'contactPhone',
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
  'capacity',
  /** Why an item of a calendar is no event; written by our reading of it. */
  'trouble',
] as const
export type EventField = (typeof eventFields)[number]

export type Field = WorkplaceField | EventField

/** Why a row is wrong, or what is to be known about it. */
export const reasonCodes = [
  'missing',
  'too-long',
  'not-valid',
  'date-unreadable',
  'date-never',
  'date-weekday',
  'date-ask',
  'time-unreadable',
  'time-never',
  'time-ask',
  'end-before-start',
  'kind-unknown',
  'policy-unknown',
  'gate-unknown',
  'gate-which',
  'workplace-unknown',
  'strike-unknown',
  'strike-which',
  'id-unknown',
  'is-public',
  'twice',
  'differs',
  'changes',
  'in-the-past',
  'not-used',
  'all-day',
  'zone-unknown',
  'cancelled',
  'repeats-for-ever',
  'repeats-too-often',
  'repeats-oddly',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What is said beside a row and makes it no worse. */
export const notes: readonly ReasonCode[] = ['changes', 'in-the-past', 'not-used']

/** Said in words beside the row; `row` is another row of the same file. */
export type Reason = { code: ReasonCode; field?: Field; fields?: string[]; row?: number }

/** Why a whole file is no import. */
export const refusals = [
  'empty',
  'spreadsheet',
  'pdf',
  'picture',
  'archive',
  'web-page',
  'not-text',
  'too-many-rows',
  'too-many-columns',
  'row-too-long',
  'quotes',
  'no-headings',
  'heading-twice',
  'no-rows',
  'no-calendar',
  'broken',
] as const
export type FileRefusal = (typeof refusals)[number]

/** Why something that an import made stays when the import is undone. */
export const leftReasons = ['edited', 'public', 'in-use', 'gone'] as const
export type LeftReason = (typeof leftReasons)[number]

/** What holds for rows that do not say, and the answers to what a file leaves open. */
export type ImportOptions = {
  kind?: string
  visitorPolicy?: string
  strikeId?: string
  signUp?: boolean
  locale?: string
  /** What a gate is called where a row names none. */
  gateName?: string
  dayOrder?: 'day-first' | 'month-first'
  fold?: 'earlier' | 'later'
  /** What the dates of the file show by themselves. */
  shownOrder?: 'day-first' | 'month-first'
}
