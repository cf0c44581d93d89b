import { ActionForm } from '@/components/organise/action-form'
import { Area, Checks, Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { listUsableDisputes } from '@/features/disputes/queries'
import type { Membership } from '@/features/organisations/permissions'
import { getOrganisationSettings } from '@/features/organisations/queries'
import { whenPhrase } from '@/lib/i18n/dates'
import { languageName, wholeLocales } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { saveStatementAction } from '../actions'
import { listBindableEvents } from '../bindings/queries'
import type { StatementContent, StatementQuote } from '../content'
import type { CurrentEvent } from '../rules'
import { statementKinds } from '../vocabulary'
import type { KeptStatement } from '../work/queries'
import { QuoteFields } from './quote-fields'

type Props = {
  t: Translate
  by: Membership
  statement?: KeptStatement
  /** What a new one is to be about, where its writer came from there. */
  about?: { disputeId: string | null; eventIds: string[] }
  /** A message of support that is to be quoted. */
  quote?: StatementQuote | null
}

/** Create and edit: the same fields, the stored ones filled in. */
export async function StatementForm({ t, by, statement, about, quote }: Props) {
  const content = statement?.content
  const action = saveStatementAction.bind(null, by.organisation.slug, statement?.id ?? null)
  const contact = content ? content.contact : (await getOrganisationSettings(by)).pressContact
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Hidden name="version" stored={String(statement?.version ?? 0)} />
      <Standing t={t} statement={statement} />
      <Bindings t={t} by={by} statement={statement} about={about} />
      <Words t={t} content={content} contact={contact} quotes={content?.quotes ?? (quote ? [quote] : [])} />
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}

type Written = { t: Translate; content?: StatementContent; contact: string; quotes: StatementQuote[] }

/** What its officer writes; times, places and who called it come from the data. */
function Words({ t, content, contact, quotes }: Written) {
  return (
    <>
      <Text
        name="headline"
        label={t('statement.field.headline')}
        hint={t('statement.field.headline.hint')}
        stored={content?.headline}
        required
      />
      <Text
        name="place"
        label={t('statement.field.place')}
        hint={t('statement.field.place.hint')}
        stored={content?.place}
      />
      <Area
        name="body"
        label={t('statement.field.body')}
        hint={t('statement.field.body.hint')}
        rows={14}
        stored={content?.body}
        required
      />
      <QuoteFields t={t} quotes={quotes} />
      <Area
        name="notesToEditors"
        label={t('statement.field.notes')}
        hint={t('statement.field.notes.hint')}
        rows={6}
        stored={content?.notesToEditors}
      />
      <Area
        name="photoOpportunity"
        label={t('statement.field.photo')}
        hint={t('statement.field.photo.hint')}
        stored={content?.photoOpportunity}
      />
      <Area
        name="contact"
        label={t('statement.field.contact')}
        hint={t('statement.field.contact.hint')}
        stored={contact}
      />
    </>
  )
}

/** What kind it is and in which language; once a version is out, both stay. */
function Standing({ t, statement }: Pick<Props, 't' | 'statement'>) {
  const [kind, locale] = [statement?.kind ?? statementKinds[0], statement?.locale ?? t.locale]
  if (statement?.versions.length)
    return (
      <>
        <Hidden name="kind" stored={kind} />
        <Hidden name="locale" stored={locale} />
        <p className="mt-4">
          {t(`statement.kind.${kind}`)} · {languageName[locale]}. {t('statement.field.fixed')}
        </p>
      </>
    )
  return (
    <>
      <Select
        name="kind"
        label={t('statement.field.kind')}
        options={statementKinds.map((value) => ({ value, label: t(`statement.kind.${value}`) }))}
        stored={kind}
      />
      <Select
        name="locale"
        label={t('statement.field.locale')}
        options={wholeLocales.map((value) => ({ value, label: languageName[value] }))}
        stored={locale}
      />
    </>
  )
}

async function Bindings({ t, by, statement, about }: Props) {
  const disputes = await listUsableDisputes(by)
  const events = await listBindableEvents(by, statement?.id ?? null, statement?.locale ?? t.locale)
  return (
    <>
      <Select
        name="disputeId"
        label={t('statement.field.dispute')}
        empty={t('statement.field.dispute.none')}
        options={disputes.map(({ id, title }) => ({ value: id, label: title }))}
        stored={statement ? statement.disputeId : about?.disputeId}
      />
      {events.length > 0 && (
        <Checks
          name="events[]"
          legend={t('statement.field.events')}
          hint={t('statement.field.events.hint')}
          options={events.map((event) => ({ value: event.id, label: event.title, hint: eventHint(t, event) }))}
          stored={statement ? statement.bound.map(({ event }) => event.id) : about?.eventIds}
        />
      )}
    </>
  )
}

const eventHint = (t: Translate, event: CurrentEvent) =>
  [t(`status.${event.visible ? event.status : 'draft'}`), whenPhrase(t, event), event.place].join(' · ')
