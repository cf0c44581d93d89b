import type { ReactNode } from 'react'
import { disputePath } from '@/features/disputes/paths'
import { eventPath } from '@/features/events/paths'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { StatementFacts } from '../content'
import { disputeLine, eventLine, noticeLine } from '../exports/facts'
import { issuerOf } from '../exports/layout'
import type { PublicStatement } from '../public-statement'
import { Paragraphs } from './paragraphs'

type Props = { t: Translate; statement: PublicStatement; level: 1 | 2 }

/** What follows ENDS, in the order of the files. `t` speaks the statement's own language. */
export function EditorsNotes({ t, statement, level }: Props) {
  const { content, facts, issuer } = statement
  const hasNotes = content.notesToEditors || facts.dispute || facts.events.length > 0
  return (
    <>
      {hasNotes && (
        <Section level={level} heading={t('export.notes')}>
          <Paragraphs text={content.notesToEditors} />
          {facts.dispute && <DisputeFact t={t} dispute={facts.dispute} />}
          {facts.events.map((event) => (
            <p key={event.id}>
              {eventLine(t, event)}{' '}
              {event.slug && <a href={localePath(t.locale, eventPath(event.slug))}>{t('statement.seeEvent')}</a>}
            </p>
          ))}
        </Section>
      )}
      {facts.notice && (
        <Section level={level} heading={t('export.notice', { users: facts.notice.users })}>
          <p>{noticeLine(t, statement, facts.notice)}</p>
        </Section>
      )}
      <Written level={level} heading={t('export.photo')} text={content.photoOpportunity} />
      <Written level={level} heading={t('export.contact')} text={content.contact} />
      <Written level={level} heading={t('export.about', { issuer: issuerOf(statement) })} text={issuer.about} />
    </>
  )
}

function DisputeFact({ t, dispute }: { t: Translate; dispute: NonNullable<StatementFacts['dispute']> }) {
  return (
    <p>
      {disputeLine(t, dispute)}{' '}
      {dispute.slug && <a href={localePath(t.locale, disputePath(dispute.slug))}>{t('statement.seeDispute')}</a>}
    </p>
  )
}

function Written({ level, heading, text }: { level: 1 | 2; heading: string; text: string }) {
  if (!text.trim()) return null
  return (
    <Section level={level} heading={heading}>
      <Paragraphs text={text} />
    </Section>
  )
}

function Section({ level, heading, children }: { level: 1 | 2; heading: string; children: ReactNode }) {
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section className={level === 1 ? '' : 'mt-5'}>
      <Heading>{heading}</Heading>
      {children}
    </section>
  )
}
