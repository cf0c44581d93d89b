import type { Locale } from '@/lib/i18n/locales'
import type { Bindingness, Confidence, CountingMethod, Trigger, Unit } from './vocabulary'

/** A day as it stands on a calendar, `2026-02-18`. */
export type Day = string

/** English must be there. Another language is shown once somebody has checked it: see `messages/review.json`. */
export type Said = { en: string } & Partial<Record<Locale, string>>

/** One figure or duty, from one day to another, with whose word it is. Nothing in it says that anything is lawful. */
export type Rule = {
  id: string
  jurisdiction: string
  /** What it is about: `notice`, `mandate`, `march`… Of one subject several rules may apply on one day. */
  appliesToKind: string
  figure: number | null
  unit: Unit | null
  countingMethod: CountingMethod
  /** The date that decides whether this rule or an earlier or later one applies. */
  trigger: Trigger
  /** First and last day of the trigger; null is open. */
  effectiveFrom: Day | null
  effectiveTo: Day | null
  /** How those days are known, and of what they are the days. */
  effectiveBasis: string
  /** Where sources give other first days: both stay visible, and confidence is low. */
  otherDates: { day: Day; saidBy: string }[]
  /** Counts instead of the plain rule of its subject when this was agreed. */
  onlyIf: 'employerAgrees' | null
  bindingness: Bindingness
  authorityName: string
  provision: string
  /** Shown as text, never as a link that a reader is sent to. */
  sourceUrl: string
  checkedOn: Day
  confidence: Confidence
  plainText: Said
  caveats: Said[]
}

export type Pack = {
  jurisdiction: string
  name: Said
  /** Before this day the pack knows nothing, and Brazier says "not covered". */
  coveredFrom: Day
  rules: Rule[]
}

type Given = Pick<
  Rule,
  | 'id'
  | 'appliesToKind'
  | 'countingMethod'
  | 'trigger'
  | 'effectiveBasis'
  | 'bindingness'
  | 'authorityName'
  | 'provision'
  | 'sourceUrl'
  | 'checkedOn'
  | 'confidence'
  | 'plainText'
> &
  Partial<Rule>

/** A rule as a pack writes it, with what it leaves open filled in; its id begins with the jurisdiction. */
export const rule = (jurisdiction: string, given: Given): Rule => ({
  figure: null,
  unit: null,
  effectiveFrom: null,
  effectiveTo: null,
  otherDates: [],
  onlyIf: null,
  caveats: [],
  ...given,
  jurisdiction,
  id: `${jurisdiction}/${given.id}`,
})
