import type { Body } from '@/features/events/public-event'
import type { Locale } from '@/lib/i18n/locales'
import type { StatementContent, StatementFacts } from './content'
import type { StatementKind, VersionKind } from './vocabulary'

/** One version of a statement as the world may see it; every export is made from this. */
export type PublicStatement = {
  id: string
  slug: string
  kind: StatementKind
  /** The language it was written in. */
  locale: Locale
  issuer: Body & { about: string }
  number: number
  versionKind: VersionKind
  /** What was wrong (correction) or why it is withdrawn. */
  note: string
  issuedAt: Date
  visibleFrom: Date
  embargoedUntil: Date | null
  zone: string
  content: StatementContent
  facts: StatementFacts
  /** What has changed since in the events it speaks of; empty while it is true. Each is one sentence, ready to read. */
  outOfDate: string[]
  versions: { number: number; kind: VersionKind; issuedAt: Date; note: string }[]
  demo: boolean
}
