import type { MessageKey } from '@/lib/i18n/translate'

/** What is kept about people in a table, why, and for how long: shown on /privacy, kept by the purge, held by a check. */
export type RetentionRule = {
  table: string
  /** Personal columns by their names in the database. */
  columns: string[]
  reason: MessageKey
  period: MessageKey
  /** The function that keeps the promise. */
  purge: string
}
