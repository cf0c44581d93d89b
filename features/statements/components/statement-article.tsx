import { StatusLabel } from '@/components/ui/status-label'
import { organisationPath } from '@/features/organisations/paths'
import { momentPhrase } from '@/lib/i18n/dates'
import { embargoPhrase } from '@/lib/i18n/embargo'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { StatementQuote } from '../content'
import { isEmbargoed, issuerOf } from '../exports/layout'
import { cleanLine } from '../exports/letters'
import type { PublicStatement } from '../public-statement'
import { EditorsNotes } from './editors-notes'
import { Paragraphs } from './paragraphs'
import { VersionLabel } from './version-label'

type Props = {
  t: Translate
  statement: PublicStatement
  /** By the clock that decides about embargoes. */
  now: Date
  /** Inside it stands on a page of its own name. */
  level?: 1 | 2
}

/** A statement as it is read: outside, and before it is issued by those who approve it. */
export function StatementArticle({ t, statement, now, level = 1 }: Props) {
  const { kind, content, issuer, locale, demo, versionKind } = statement
  const Headline = `h${level}` as const
  const withdrawn = versionKind === 'withdrawal'
  return (
    <article className="max-w-words">
      <p className="mt-6 mb-2 font-bold">
        {t(`statement.kind.${kind}`)} ·{' '}
        {issuer.slug ? (
          <a href={localePath(t.locale, organisationPath(issuer.slug))}>{issuerOf(statement)}</a>
        ) : (
          issuerOf(statement)
        )}
        {demo && <span className="text-link"> · {t('site.exampleLong')}</span>}
      </p>
      <OutOfDate t={t} statement={statement} />
      <p className="flex flex-wrap gap-2">
        <VersionLabel t={t} statement={statement} />
        {!withdrawn && <Release t={t} statement={statement} now={now} />}
      </p>
      <Headline lang={languageTag[locale]} className="mt-3 border-0 p-0">
        {cleanLine(content.headline)}
      </Headline>
      <VersionNote t={t} statement={statement} />
      {!withdrawn && <Story t={translator(locale)} statement={statement} level={level} />}
      {withdrawn && content.contact && (
        <div className="mt-4">
          <strong>{t('statement.contact')}</strong>
          <Paragraphs text={content.contact} />
        </div>
      )}
    </article>
  )
}

/** First on the page, whoever has approved what: an event is no longer as the text below says. */
function OutOfDate({ t, statement: { outOfDate, versionKind } }: Pick<Props, 't' | 'statement'>) {
  if (!outOfDate.length || versionKind === 'withdrawal') return null
  return (
    <div role="note" className="mb-4 border-s-8 border-red bg-sheet py-3 ps-3">
      <p className="font-poster text-2xl leading-none uppercase">{t('statement.outOfDate')}</p>
      <p className="mt-2">{t('statement.outOfDate.text')}</p>
      <ul className="mt-1 list-disc ps-5">
        {outOfDate.map((sentence) => (
          <li key={sentence}>
            <strong>{cleanLine(sentence)}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Release({ t, statement, now }: Pick<Props, 't' | 'statement' | 'now'>) {
  const { embargoedUntil, zone } = statement
  if (!embargoedUntil || !isEmbargoed(statement, now))
    return <StatusLabel tone="neutral">{t('statement.immediate')}</StatusLabel>
  return (
    <StatusLabel tone="off">{t('statement.embargo', { time: embargoPhrase(t, embargoedUntil, zone) })}</StatusLabel>
  )
}

/** Never changed silently: what was wrong, or why it is withdrawn. */
function VersionNote({ t, statement }: Pick<Props, 't' | 'statement'>) {
  const { versionKind, note, issuedAt, zone, locale } = statement
  if (versionKind === 'original') return null
  const when = momentPhrase(t, issuedAt, zone)
  return (
    <div className="mt-4 border-s-8 border-ember ps-3">
      <p className="font-bold">{t(`statement.note.${versionKind}`, { when, issuer: issuerOf(statement) })}</p>
      <div lang={languageTag[locale]}>
        <Paragraphs text={note} />
      </div>
    </div>
  )
}

/** The document itself, wholly in the language in which it was written. */
function Story({ t, statement, level }: { t: Translate; statement: PublicStatement; level: 1 | 2 }) {
  const { content, issuedAt, zone, locale } = statement
  return (
    <div lang={languageTag[locale]}>
      <p className="mt-4 mb-3 font-bold">
        {[cleanLine(content.place), momentPhrase(t, issuedAt, zone)].filter(Boolean).join(', ')}
      </p>
      <Paragraphs text={content.body} />
      {content.quotes.map((quote) => (
        <Quote key={`${quote.speaker} ${quote.text}`} {...quote} />
      ))}
      <p className="my-7 text-center font-poster text-2xl leading-none tracking-[.2em]">{t('export.ends')}</p>
      <EditorsNotes t={t} statement={statement} level={level} />
    </div>
  )
}

function Quote({ text, speaker, role, body }: StatementQuote) {
  return (
    <blockquote className="my-5 border-s-8 border-ember ps-4 text-[1.15rem]">
      <Paragraphs text={text} />
      <cite className="mt-1.5 block text-base text-soft not-italic">
        {[speaker, role, body].map(cleanLine).filter(Boolean).join(', ')}
      </cite>
    </blockquote>
  )
}
