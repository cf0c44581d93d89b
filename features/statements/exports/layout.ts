import { dayPhrase, momentPhrase } from '@/lib/i18n/dates'
import { embargoPhrase } from '@/lib/i18n/embargo'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { StatementQuote } from '../content'
import type { PublicStatement } from '../public-statement'
import { disputeLine, eventLine, noticeLine } from './facts'
import { cleanLine, paragraphsOf } from './letters'

/** The parts of a printed statement, in their order. Text is clean; only a paragraph can hold line breaks. */
export type Block = Line | { kind: 'quote'; paragraphs: string[]; source: string }

export type LineKind =
  /** What must be seen before anything is used: out of date, example, corrected, withdrawn. */
  | 'alert'
  | 'issuer'
  | 'label'
  /** When it may be used: the embargo, or at once. */
  | 'release'
  | 'issued'
  | 'headline'
  | 'dateline'
  | 'paragraph'
  | 'ends'
  | 'heading'

type Line = { kind: LineKind; text: string }

/** What a file says about itself. The author is the body that issued it, never a person. */
export type FileProperties = { title: string; author: string; language: string; issuedAt: Date }

/** Before the embargo ends; at its very minute the words are free. */
export const isEmbargoed = (statement: PublicStatement, now: Date) =>
  statement.embargoedUntil !== null && now < statement.embargoedUntil

/** The one order of a press statement that every format prints. `t` should speak the statement's own language. */
export function layOut(t: Translate, statement: PublicStatement, now: Date): Block[] {
  const withdrawn = statement.versionKind === 'withdrawal'
  return framed(t, statement, now, t('export.kind', { kind: statement.kind }), [
    ...(withdrawn ? [] : story(t, statement)),
    ...section(t('export.contact'), statement.content.contact),
    ...(withdrawn ? [] : section(t('export.about', { issuer: issuerOf(statement) }), statement.issuer.about)),
  ])
}

/** A sheet that goes with a statement: whatever it is, it opens and closes with what must be seen before use. */
export function framed(t: Translate, statement: PublicStatement, now: Date, label: string, parts: Block[]): Block[] {
  const embargo = embargoLines(t, statement, now)
  const atOnce = embargo.length === 0 && statement.versionKind !== 'withdrawal'
  const blocks: Block[] = [
    ...alerts(t, statement),
    line('issuer', issuerOf(statement)),
    line('label', label),
    ...(atOnce ? [line('release', t('export.immediate'))] : embargo),
    line('issued', t('export.issued', { when: momentPhrase(t, statement.issuedAt, statement.zone) })),
    line('headline', statement.content.headline),
    ...parts,
    // Newsrooms cut from the top and read from the end: the embargo stands at both.
    ...embargo,
  ]
  return blocks.filter((block) => block.kind === 'quote' || block.text !== '')
}

export const fileProperties = (statement: PublicStatement): FileProperties => ({
  title: cleanLine(statement.content.headline) || issuerOf(statement),
  author: issuerOf(statement),
  language: languageTag[statement.locale],
  issuedAt: statement.issuedAt,
})

/** As it was called when this version was issued. */
export const issuerOf = ({ facts, issuer }: PublicStatement) => cleanLine(facts.issuer) || cleanLine(issuer.name)

function alerts(t: Translate, statement: PublicStatement): Block[] {
  const { versionKind, number } = statement
  const example = statement.demo ? [line('alert', t('export.example'))] : []
  // Whoever holds a withdrawn statement needs no news of the events in it: nothing of it is to be used.
  if (versionKind === 'withdrawal')
    return [...example, line('alert', t('export.withdrawn')), ...paragraphs(statement.note)]
  const outOfDate = statement.outOfDate.map((what) => line('alert', t('export.outOfDate', { what: cleanLine(what) })))
  if (versionKind === 'original') return [...outOfDate, ...example]
  const changed = t(versionKind === 'correction' ? 'export.corrected' : 'export.updated', { number })
  const note = cleanLine(statement.note)
  return [...outOfDate, ...example, line('alert', note ? `${changed}: ${note}` : changed)]
}

function story(t: Translate, statement: PublicStatement): Block[] {
  const { content, facts, issuedAt, zone } = statement
  const place = cleanLine(content.place)
  return [
    ...(place ? [line('dateline', `${place}, ${dayPhrase(t, issuedAt, zone)}`)] : []),
    ...paragraphs(content.body),
    ...content.quotes.flatMap(quote),
    line('ends', t('export.ends')),
    ...notesToEditors(t, statement),
    ...(facts.notice
      ? [
          line('heading', t('export.notice', { users: facts.notice.users })),
          line('paragraph', noticeLine(t, statement, facts.notice)),
        ]
      : []),
    ...section(t('export.photo'), content.photoOpportunity),
  ]
}

function notesToEditors(t: Translate, { content, facts }: PublicStatement): Block[] {
  const notes = [
    ...paragraphs(content.notesToEditors),
    ...(facts.dispute ? [line('paragraph', disputeLine(t, facts.dispute))] : []),
    ...facts.events.map((event) => line('paragraph', eventLine(t, event))),
  ]
  return notes.length > 0 ? [line('heading', t('export.notes')), ...notes] : []
}

/** The speaker stands under the words. Each paragraph is opened anew and only the last is closed, as print does. */
function quote({ text, speaker, role, body }: StatementQuote): Block[] {
  const said = paragraphsOf(text)
  if (said.length === 0) return []
  const marked = /^["“„«]/.test(said[0] ?? '')
  const close = (index: number) => (index === said.length - 1 ? '”' : '')
  const source = [speaker, role, body].map(cleanLine).filter(Boolean).join(', ')
  return [
    {
      kind: 'quote',
      paragraphs: marked ? said : said.map((paragraph, index) => `“${paragraph}${close(index)}`),
      source: source && `– ${source}`,
    },
  ]
}

/** Until when nothing of it may be used; empty once it may. */
export function embargoLines(t: Translate, statement: PublicStatement, now: Date): Block[] {
  const { embargoedUntil, zone } = statement
  if (!embargoedUntil || !isEmbargoed(statement, now)) return []
  return [line('release', t('export.embargo', { time: embargoPhrase(t, embargoedUntil, zone) }))]
}

function section(heading: string, text: string): Block[] {
  const blocks = paragraphs(text)
  return blocks.length > 0 ? [line('heading', heading), ...blocks] : []
}

const paragraphs = (text: string): Block[] =>
  paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph }))

export function line(kind: LineKind, text: string): Line {
  return { kind, text: cleanLine(text) }
}
