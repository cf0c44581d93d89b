import type { EventKind } from '@/features/events/vocabulary'
import { isOff, type Status } from '@/features/industrial-action/status'
import { dayPhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { EventFacts, StatementContent, StatementFacts } from './content'
import type { VersionKind } from './vocabulary'

/** An event as it stands, for what a statement says of it. */
export type CurrentEvent = Omit<EventFacts, 'startsAt' | 'endsAt' | 'status' | 'kind'> & {
  kind: EventKind
  startsAt: Date
  endsAt: Date | null
  status: Status | 'withdrawn'
  /** The world can see it, or its notice. */
  visible: boolean
  updatedAt: Date
}

type Timed = { number: number; issuedAt: Date; visibleFrom: Date }

/**
 * Whether a version was ever to be read by the world. One that was replaced while it waited for its embargo never was,
 * and never will be. `queries.ts` says the same in SQL.
 */
export const wasPublic = (version: Timed, all: readonly Timed[], now: Date) =>
  version.visibleFrom <= now &&
  !all.some((later) => later.number > version.number && later.issuedAt < version.visibleFrom)

/** The version that the world sees at an instant: the newest that is public then. */
export const versionSeenAt = <V extends Timed>(all: readonly V[], now: Date): V | null =>
  all
    .filter((version) => wasPublic(version, all, now))
    .reduce<V | null>((newest, version) => (newest && newest.number > version.number ? newest : version), null)

/** The version that waits for its embargo, if it is not replaced before. */
export const versionWaiting = <V extends Timed & { kind: VersionKind }>(all: readonly V[], now: Date): V | null => {
  const newest = all.reduce<V | null>((last, version) => (last && last.number > version.number ? last : version), null)
  return newest && newest.kind !== 'withdrawal' && newest.visibleFrom > now ? newest : null
}

/**
 * Computed, never stored: what is bound speaks of other facts than those that stand. Taking a change back returns to the
 * version before it, so a text that was written meanwhile is behind as well.
 */
export const hasMoved = (bound: number | null, event: Pick<EventFacts, 'version'>) =>
  bound !== null && event.version !== bound

/**
 * What has changed in an event since a version spoke of it, for everybody to read. Where it is off, only that; a
 * withdrawn one is named by its kind alone, as on its own page.
 */
export function changeSentences(t: Translate, was: EventFacts, is: CurrentEvent): string[] {
  if (is.status === 'withdrawn') return [t('statement.changed.withdrawn', { kind: is.kind })]
  const [startedAt, endedAt] = [new Date(was.startsAt), was.endsAt ? new Date(was.endsAt) : null]
  const event = { title: was.title, day: dayPhrase(t, startedAt, was.zone) }
  if (isOff(is.status)) return [t('statement.changed.off', { ...event, status: is.status })]
  const when = whenPhrase(t, is)
  const isMoved = is.startsAt.getTime() !== startedAt.getTime() || is.endsAt?.getTime() !== endedAt?.getTime()
  const sentences = [
    isMoved && t('statement.changed.when', { ...event, when }),
    !isMoved && isOff(was.status as Status) && t('statement.changed.on', { ...event, when }),
    is.place !== was.place && t('statement.changed.place', { ...event, place: is.place }),
  ].filter((sentence) => sentence !== false)
  return sentences.length ? sentences : [t('statement.changed.details', event)]
}

/** Every bound event that has changed, in the order in which the statement names them. */
export const outOfDateSentences = (t: Translate, facts: StatementFacts, events: readonly CurrentEvent[]) =>
  facts.events.flatMap((was) => {
    const is = events.find(({ id }) => id === was.id)
    return is && hasMoved(was.version, is) ? changeSentences(t, was, is) : []
  })

/** What was withdrawn as an event is nobody's to print any more: its time and place leave the facts. */
export const withoutWithdrawn = (facts: StatementFacts, events: readonly CurrentEvent[]): StatementFacts => ({
  ...facts,
  events: facts.events.filter(({ id }) => events.find((event) => event.id === id)?.status !== 'withdrawn'),
})

/** How and when a speaker agreed stays inside. */
export const withoutConsent = (content: StatementContent): StatementContent => ({
  ...content,
  quotes: content.quotes.map((quote) => ({ ...quote, consent: '' })),
})

/** What is left of a withdrawn statement: what it was called, and whom to ring. */
export const noticeContent = ({ headline, contact }: StatementContent): StatementContent => ({
  headline,
  place: '',
  body: '',
  quotes: [],
  notesToEditors: '',
  photoOpportunity: '',
  contact,
})

export const noticeFacts = ({ issuer }: StatementFacts): StatementFacts => ({
  issuer,
  dispute: null,
  events: [],
  notice: null,
})

type Approval = { version: number; approvedDraft: number | null }
type Bound = { approvedVersion: number | null; event: Pick<EventFacts, 'version'> }

/** The text as it stands is the text that was approved. */
export const isApproved = ({ version, approvedDraft }: Approval) => approvedDraft === version

/** Approved, and true still: each event stands as it did when it was read. */
export const mayBeIssued = (statement: Approval, bound: readonly Bound[]) =>
  isApproved(statement) && bound.every(({ approvedVersion, event }) => approvedVersion === event.version)

/** What a person has before them when they approve: this event, as it stands in this version. */
export const seenMark = ({ id, version }: Pick<EventFacts, 'id' | 'version'>) => `${id}@${version}`

/** Something in the draft is not as it was issued: there is something new to say. */
export function hasNewText(statement: {
  content: StatementContent
  bound: readonly { event: Pick<CurrentEvent, 'id' | 'status'> }[]
  versions: readonly { content: StatementContent; facts: StatementFacts }[]
}) {
  const [newest] = statement.versions
  if (!newest) return true
  const ids = statement.bound.filter(({ event }) => event.status !== 'withdrawn').map(({ event }) => event.id)
  const issued = newest.facts.events.map(({ id }) => id)
  return (
    JSON.stringify(statement.content) !== JSON.stringify(newest.content) ||
    ids.length !== issued.length ||
    ids.some((id) => !issued.includes(id))
  )
}

type Issued = { facts: StatementFacts; issuedAt: Date }

/**
 * The events that have risen above the text: above the newest issued one, or else above the approved one. With the
 * instant since which the text has been behind what may have changed.
 */
export function fallenBehind(
  statement: Approval & {
    approvedAt: Date | null
    events: readonly CurrentEvent[]
    bound: readonly { event: Pick<CurrentEvent, 'id'>; approvedVersion: number | null }[]
    versions: readonly Issued[]
  },
): { event: CurrentEvent; since: Date }[] {
  const [newest] = statement.versions
  return statement.events.flatMap((event) => {
    const issued = newest?.facts.events.find(({ id }) => id === event.id)
    if (newest && issued && hasMoved(issued.version, event)) return [{ event, since: newest.issuedAt }]
    const approved = statement.bound.find((bound) => bound.event.id === event.id)?.approvedVersion ?? null
    const isBehind = isApproved(statement) && hasMoved(approved, event)
    return isBehind && statement.approvedAt ? [{ event, since: statement.approvedAt }] : []
  })
}

export type Standing = 'draft' | 'approved' | 'waiting' | 'public' | 'withdrawn' | 'outOfDate'

/** What the lists inside say of a statement; several may be true at once. */
export function standings(statement: {
  approved: boolean
  issued: boolean
  newestKind: VersionKind | null
  hasPublic: boolean
  waits: boolean
  outOfDate: boolean
}): Standing[] {
  if (statement.newestKind === 'withdrawal') return ['withdrawn']
  const found: [Standing, boolean][] = [
    ['outOfDate', statement.outOfDate],
    ['public', statement.hasPublic],
    ['waiting', statement.waits],
    ['approved', statement.approved],
    ['draft', !statement.issued && !statement.approved],
  ]
  return found.filter(([, is]) => is).map(([standing]) => standing)
}

/** There is something to do before the world reads the right thing: a new text, an approved one, or an event that rose. */
export const isNextInHand = (statement: Parameters<typeof hasNewText>[0] & Parameters<typeof fallenBehind>[0]) =>
  hasNewText(statement) || isApproved(statement) || fallenBehind(statement).length > 0

/** The same of one statement with everything that is known of it. */
export const standingsOf = (
  statement: Parameters<typeof fallenBehind>[0] & {
    versions: readonly (Timed & Issued & { kind: VersionKind })[]
    now: Date
  },
) =>
  standings({
    approved: isApproved(statement),
    issued: statement.versions.length > 0,
    newestKind: statement.versions[0]?.kind ?? null,
    hasPublic: versionSeenAt(statement.versions, statement.now) !== null,
    waits: versionWaiting(statement.versions, statement.now) !== null,
    outOfDate: fallenBehind(statement).length > 0,
  })

/** Something odd that may well be meant, to look at before approving. The words stand under `statement.odd.`. */
export type Oddity = { key: string; odd: 'consent' | 'contact' | 'hidden'; name: string }

export const oddities = (
  content: StatementContent,
  bound: readonly Pick<CurrentEvent, 'id' | 'title' | 'visible'>[],
): Oddity[] => [
  ...content.quotes
    .filter(({ consent }) => !consent)
    .map(({ speaker }, row): Oddity => ({ key: `consent ${row} ${speaker}`, odd: 'consent', name: speaker })),
  ...bound
    .filter(({ visible }) => !visible)
    .map(({ id, title }): Oddity => ({ key: `hidden ${id}`, odd: 'hidden', name: title })),
  ...(content.contact ? [] : [{ key: 'contact', odd: 'contact', name: '' } as const]),
]

/** A draft as the flat fields of its form, to show the second of two savers what stands there now. */
export const formFields = ({ quotes, ...content }: StatementContent): Record<string, string> => ({
  ...content,
  ...Object.fromEntries(
    quotes.flatMap((quote, row) =>
      Object.entries(quote).map(([field, value]) => [`quotes.${row}.${field}`, value] as const),
    ),
  ),
})
