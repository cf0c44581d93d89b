import { type Locale, originalLocale } from '@/lib/i18n/locales'
import type { Bindingness, Confidence, CountingMethod, Subject, Trigger, Unit } from './vocabulary'

/** A day as it stands on a calendar, `2026-02-18`. */
export type Day = string

/** English must be there. Another language is shown once somebody has checked it: see `messages/review.json`. */
export type Said = { en: string } & Partial<Record<Locale, string>>

/** One figure or duty, from one day to another, with whose word it is. Nothing in it says that anything is lawful. */
export type Rule = {
  id: string
  jurisdiction: string
  /** What it is about: `notice`, `mandate`, `march`… Of one subject several rules may apply on one day. */
  appliesToKind: Subject
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
  otherDates: readonly { day: Day; saidBy: string }[]
  /** Only where the ballot behind the action opened on that day or later. */
  onlyForBallotsFrom: Day | null
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
  caveats: readonly Said[]
}

export type Pack = {
  jurisdiction: string
  name: Said
  /** Before this day the pack knows nothing, and Brazier says "not covered". */
  coveredFrom: Day
  /** Languages beside English in which somebody who speaks them has checked every word of the pack. */
  reviewed: readonly Locale[]
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
  onlyForBallotsFrom: null,
  onlyIf: null,
  caveats: [],
  ...given,
  jurisdiction,
  id: `${jurisdiction}/${given.id}`,
})

/** What a pack says in a language, or in English as long as nobody has checked that language. */
export function saidIn({ reviewed }: Pack, said: Said, locale: Locale): { text: string; locale: Locale } {
  const text = reviewed.includes(locale) ? said[locale] : undefined
  return text ? { text, locale } : { text: said.en, locale: originalLocale }
}
