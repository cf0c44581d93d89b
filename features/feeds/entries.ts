import type { PublicEvent } from '@/features/events/public-event'
import { surfaceOf } from '@/features/events/surfaces'
import type { StatementQuote } from '@/features/statements/content'
import type { PublicStatement } from '@/features/statements/public-statement'
import type { VersionKind } from '@/features/statements/vocabulary'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { manyLines, oneLine, paragraphsOf } from './plain-text'
import {
  confirmationLine,
  eventName,
  exampleOf,
  gatherLine,
  listOf,
  said,
  statusLines,
  visitorLine,
  whenLine,
  whereLine,
  whoLines,
} from './wording'

/** One thing in a feed, as every feed format is made from it. All text is cleaned and in the language of the feed. */
export type FeedEntry = {
  /** RFC 4287 `id`, JSON Feed `id`: for ever the same. */
  id: string
  url: string
  title: string
  paragraphs: string[]
  author: string
  /** First publication; stays. */
  published: Date
  /** Moves with every change that a reader should see. */
  updated: Date
  /** The language its author wrote in. */
  locale: Locale
  demo: boolean
}

/** Which feed it is. `home` and `self` are absolute addresses; `now` is when the feed was made. */
export type FeedHead = { title: string; home: string; self: string; now: Date }

/** A feed's title; EXAMPLE before it where all in it is invented. */
export const feedTitle = (t: Translate, head: FeedHead, entries: FeedEntry[]) =>
  exampleOf(t, entries.length > 0 && entries.every((entry) => entry.demo), head.title)

/** An event as a feed entry; a withdrawn one leaves its id, the reason and the time. */
export function eventEntry(t: Translate, event: PublicEvent, url: string): FeedEntry {
  const { feed } = surfaceOf(event)
  const { id, publishedAt, updatedAt, keeper, locale, demo } = event
  return {
    id: `urn:uuid:${id}`,
    url,
    title: eventName(t, event, feed.title),
    paragraphs: feed.entry === 'tombstone' ? withdrawnNotice(t, event) : eventParagraphs(t, event),
    author: oneLine(keeper.name),
    published: publishedAt,
    updated: updatedAt,
    locale,
    demo,
  }
}

/**
 * A statement as a feed entry, the newest version with what was wrong first. `factsChangedAt` is when an event it speaks
 * of last changed: without it a reader that goes by `updated` does not notice that the statement is out of date.
 */
export function statementEntry(
  t: Translate,
  statement: PublicStatement,
  url: string,
  factsChangedAt?: Date | null,
): FeedEntry {
  const { id, issuer, versions, issuedAt, visibleFrom, versionKind, locale, demo } = statement
  const withdrawn = versionKind === 'withdrawal'
  const isOutOfDate = !withdrawn && statement.outOfDate.length > 0
  return {
    id: `urn:uuid:${id}`,
    url,
    title: statementTitle(t, statement, isOutOfDate),
    paragraphs: withdrawn ? statementNotice(t, statement) : statementParagraphs(t, statement),
    author: oneLine(issuer.name),
    published: extreme(Math.min, [...versions.map((version) => version.issuedAt), issuedAt]),
    updated: extreme(Math.max, [issuedAt, visibleFrom, ...(isOutOfDate && factsChangedAt ? [factsChangedAt] : [])]),
    locale,
    demo,
  }
}

function eventParagraphs(t: Translate, event: PublicEvent) {
  const { dispute, text } = event
  return [
    ...said([...statusLines(t, event), whenLine(t, event), gatherLine(t, event), whereLine(event)]),
    ...paragraphsOf(text.summary),
    ...said([
      dispute && t('feed.dispute', { title: dispute.title }),
      ...whoLines(t, event),
      confirmationLine(t, event),
      visitorLine(t, event),
    ]),
  ]
}

function withdrawnNotice(t: Translate, { withdrawnAt, withdrawnReason, keeper, zone }: PublicEvent) {
  return said([
    t('feed.withdrawn.event', { body: keeper.name }),
    withdrawnReason,
    withdrawnAt && t('feed.announced', { at: momentPhrase(t, withdrawnAt, zone) }),
  ])
}

const versionTitles: Record<VersionKind, MessageKey | null> = {
  original: null,
  update: 'feed.title.updated',
  correction: 'feed.title.corrected',
  withdrawal: 'feed.title.statementWithdrawn',
}

function statementTitle(t: Translate, statement: PublicStatement, isOutOfDate: boolean) {
  const message = versionTitles[statement.versionKind]
  const headline = statement.content.headline || t(`feed.kind.${statement.kind}`)
  const title = message ? t(message, { title: headline }) : headline
  return exampleOf(t, statement.demo, isOutOfDate ? t('feed.title.outOfDate', { title }) : title)
}

function statementParagraphs(t: Translate, statement: PublicStatement) {
  const { content, note, outOfDate, versionKind } = statement
  return [
    ...said(outOfDate.length > 0 ? [t('feed.statement.outOfDate'), ...outOfDate] : []),
    ...said([note && versionKind !== 'original' && t(`feed.statement.${versionKind}`, { note })]),
    ...said([issuedLine(t, statement), disputeLine(t, statement)]),
    ...paragraphsOf(content.body),
    ...content.quotes.map((quote) => quoteText(t, quote)),
    ...said([noticeLine(t, statement)]),
    ...labelled(t('feed.statement.photo'), content.photoOpportunity),
    ...labelled(t('feed.statement.notes'), content.notesToEditors),
  ]
}

function statementNotice(t: Translate, { issuer, issuedAt, zone, note }: PublicStatement) {
  const at = momentPhrase(t, issuedAt, zone)
  return said([t('feed.withdrawn.statement', { body: issuer.name, at }), note])
}

function issuedLine(t: Translate, { content, kind, issuer, visibleFrom, zone }: PublicStatement) {
  const words = { kind: t(`feed.kind.${kind}`), body: issuer.name, at: momentPhrase(t, visibleFrom, zone) }
  return content.place
    ? t('feed.statement.issuedFrom', { ...words, place: content.place })
    : t('feed.statement.issued', words)
}

/** A supporter's statement must not read as the call of the union in dispute. */
function disputeLine(t: Translate, { facts: { dispute } }: PublicStatement) {
  if (!dispute) return null
  const bodies = (names: string[]) =>
    listOf(
      t,
      names.map((name) => ({ name })),
    )
  return [
    t('feed.dispute', { title: dispute.title }),
    dispute.calledBy.length > 0 && t('feed.calledBy', { body: bodies(dispute.calledBy) }),
    dispute.supportedBy.length > 0 && t('feed.supportedBy', { bodies: bodies(dispute.supportedBy) }),
  ]
    .filter(Boolean)
    .join(' ')
}

// How and when the speaker agreed stays inside.
const quoteText = (t: Translate, { text, speaker, role, body }: StatementQuote) =>
  manyLines(t('feed.statement.quote', { text: text.trim(), speaker: said([speaker, role, body]).join(', ') }))

function noticeLine(t: Translate, { facts: { notice }, zone }: PublicStatement) {
  if (!notice) return null
  const { provider, text, source, checkedAt } = notice
  return t('feed.statement.notice', { provider, text, source, at: momentPhrase(t, new Date(checkedAt), zone) })
}

const labelled = (label: string, text: string) => (text.trim() ? [label, ...paragraphsOf(text)] : [])

const extreme = (pick: typeof Math.max, instants: Date[]) => new Date(pick(...instants.map(Number)))
