import { calendarDay } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { Step } from './reckoning'

/** A step or a finding in words, its days written as the language of those words writes them. */
export function stepText(words: Translate, { say, values, days = {} }: Step): string {
  const told = Object.entries(days).map(([name, day]) => [name, calendarDay(words, day)])
  return words(say, { ...values, ...Object.fromEntries(told) })
}
