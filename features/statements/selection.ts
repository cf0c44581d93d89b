import { momentPhrase } from '@/lib/i18n/dates'
import { toLocale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { StatementContent, StatementFacts } from './content'
import type { PublicStatement } from './public-statement'
import { type CurrentEvent, hasMoved, outOfDateSentences, withoutConsent, withoutWithdrawn } from './rules'
import type { StatementKind, VersionKind } from './vocabulary'

export type VersionRow = {
  number: number
  kind: VersionKind
  content: StatementContent
  facts: StatementFacts
  note: string
  embargoedUntil: Date | null
  visibleFrom: Date
  issuedAt: Date
}

/** One row of the query that every public surface shares. */
export type StatementRow = {
  statement: { id: string; slug: string | null; kind: StatementKind; locale: string }
  version: VersionRow
  issuer: PublicStatement['issuer']
  demo: boolean
  /** From JSON: the times are texts. */
  versions: { number: number; kind: VersionKind; issuedAt: string; note: string }[]
  seenAt: Date
  /** Of an older version: the one that the world sees now. */
  replacedBy?: Pick<VersionRow, 'number' | 'issuedAt'>
}

/** With the instant at which it was seen, by the clock that decided about its embargo, and the last change of its events. */
export type SeenStatement = PublicStatement & { seenAt: Date; factsChangedAt: Date | null }

/** A row made into what the world may have, here and nowhere else. `events` are those that it speaks of, as they stand. */
export function seenStatement(
  t: Translate,
  { statement, version, issuer, demo, versions, seenAt, replacedBy }: StatementRow,
  events: readonly CurrentEvent[],
  zone: string,
): SeenStatement {
  const { content, facts, kind, ...times } = version
  const replaced = replacedBy && {
    number: replacedBy.number,
    when: momentPhrase(t, replacedBy.issuedAt, zone),
  }
  return {
    ...statement,
    slug: statement.slug ?? '',
    locale: toLocale(statement.locale),
    issuer,
    number: times.number,
    versionKind: kind,
    note: times.note,
    issuedAt: times.issuedAt,
    visibleFrom: times.visibleFrom,
    embargoedUntil: times.embargoedUntil,
    zone,
    content: withoutConsent(content),
    facts: withoutWithdrawn(facts, events),
    outOfDate: [
      ...(replaced ? [t('statement.changed.replaced', replaced)] : []),
      ...outOfDateSentences(t, facts, events),
    ],
    versions: versions.map((one) => ({ ...one, issuedAt: new Date(one.issuedAt) })),
    demo,
    seenAt,
    factsChangedAt: lastChange(facts, events),
  }
}

function lastChange(facts: StatementFacts, events: readonly CurrentEvent[]): Date | null {
  const changed = events.filter((event) => {
    const was = facts.events.find(({ id }) => id === event.id)
    return was && hasMoved(was.version, event)
  })
  return changed.reduce<Date | null>((last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt), null)
}
