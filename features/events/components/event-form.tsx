import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Area, Check, Hidden, Moment, Radios, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { listUsableDisputes } from '@/features/disputes/queries'
import { listUsableActions } from '@/features/industrial-action/queries'
import type { Membership } from '@/features/organisations/permissions'
import { listNameable } from '@/features/organisations/queries'
import { whenPhrase } from '@/lib/i18n/dates'
import { languageName, locales } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import { eventKinds, visitorPolicies } from '../vocabulary'
import type { KeptEvent } from '../work/queries'
import { PlaceFields } from './place-fields'

type Props = { t: Translate; by: Membership; action: FormAction; event?: KeptEvent; strike?: string }

/** Create and edit. Time and place of what is public are not here: they are changed in public, and people are told. */
export function EventForm({ t, by, action, event, strike }: Props) {
  const isPublic = event !== undefined && event.publication !== 'draft'
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Hidden name="version" stored={String(event?.version ?? 0)} />
      <What t={t} by={by} event={event} strike={strike} />
      {isPublic ? <KeptTimes event={event} /> : <WhenAndWhere t={t} by={by} event={event} />}
      <Who t={t} by={by} event={event} />
      <ForPeople t={t} event={event} />
      <SignUpFields t={t} event={event} />
      <Select
        name="locale"
        label={t('event.field.locale')}
        options={locales.map((locale) => ({ value: locale, label: languageName[locale] }))}
        stored={event?.text.locale ?? t.locale}
      />
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}

type Section = { t: Translate; by: Membership; event?: KeptEvent }

async function What({ t, by, event, strike }: Section & { strike?: string }) {
  const [strikes, disputes] = await Promise.all([listUsableActions(by), listUsableDisputes(by)])
  return (
    <>
      <Select
        name="kind"
        label={t('event.field.kind')}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
        stored={event?.kind}
      />
      <Text
        name="title"
        label={t('event.field.title')}
        hint={t('event.field.title.hint')}
        stored={event?.text.title}
        required
      />
      <Area name="summary" label={t('event.field.summary')} stored={event?.text.summary} />
      <Select
        name="industrialActionId"
        label={t('event.field.strike')}
        empty={t('event.field.strike.none')}
        options={strikes.map((one) => ({
          value: one.id,
          label: `${one.dispute}: ${one.ownWords}, ${whenPhrase(t, one)}`,
        }))}
        stored={event ? event.industrialActionId : strike}
      />
      <Select
        name="disputeId"
        label={t('event.field.dispute')}
        hint={t('event.field.dispute.hint')}
        empty={t('event.field.dispute.none')}
        options={disputes.map((one) => ({ value: one.id, label: one.title }))}
        stored={event?.disputeId}
      />
    </>
  )
}

function WhenAndWhere({ t, by, event }: Section) {
  const local = (at: Date | null | undefined) => (at && event ? toLocal(at, event.zone) : null)
  return (
    <>
      <h2>{t('event.section.when')}</h2>
      <Moment name="starts" legend={t('event.field.starts')} stored={local(event?.startsAt)} />
      <Moment
        name="ends"
        legend={t('event.field.ends')}
        hint={t('event.field.ends.hint')}
        stored={local(event?.endsAt)}
      />
      <Moment
        name="gather"
        legend={t('event.field.gather')}
        hint={t('event.field.gather.hint')}
        stored={local(event?.gatherAt)}
      />
      <PlaceFields t={t} by={by} stored={event} />
      <Area name="route" label={t('event.field.route')} stored={event?.text.route} />
    </>
  )
}

/** What a public event keeps goes with the form unseen, so that one reading serves both. */
function KeptTimes({ event }: { event: KeptEvent }) {
  const starts = toLocal(event.startsAt, event.zone)
  const kept: Record<string, string> = {
    'starts.date': starts.date,
    'starts.time': starts.time,
    'starts.fold': 'earlier',
    entranceId: event.entranceId ?? '',
    placeName: event.placeName ?? '',
    route: event.text.route,
  }
  return Object.entries(kept).map(([name, value]) => <Hidden key={name} name={name} stored={value} />)
}

async function Who({ t, by, event }: Section) {
  const bodies = await listNameable(by)
  return (
    <>
      <h2>{t('event.section.who')}</h2>
      <Select
        name="calledBy"
        label={t('event.field.calledBy')}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        stored={event?.calledBy ?? by.organisation.id}
      />
      <Text name="otherCaller" label={t('event.field.otherCaller')} hint={t('event.field.otherCaller.hint')} />
      <Text
        name="confirmedWith"
        label={t('event.field.confirmedWith')}
        hint={t('event.field.confirmedWith.hint')}
        stored={event?.confirmedWith}
      />
      <Text
        name="confirmedHow"
        label={t('event.field.confirmedHow')}
        hint={t('event.field.confirmedHow.hint')}
        stored={event?.confirmedHow}
      />
      <Moment
        name="confirmed"
        legend={t('event.field.confirmed')}
        stored={event?.confirmedAt && toLocal(event.confirmedAt, event.zone)}
      />
    </>
  )
}

const forPeople = [
  'supporterPosition',
  'directions',
  'stepFree',
  'toilets',
  'seating',
  'shelter',
  'quietPlace',
  'children',
  'bring',
  'doNot',
] as const

function ForPeople({ t, event }: Omit<Section, 'by'>) {
  return (
    <>
      <h2>{t('event.section.come')}</h2>
      <Radios
        name="visitorPolicy"
        legend={t('event.field.visitorPolicy')}
        hint={t('event.field.visitorPolicy.hint')}
        options={visitorPolicies.map((policy) => ({ value: policy, label: t(`event.field.visitors.${policy}`) }))}
        stored={event?.visitorPolicy}
      />
      <Text
        name="contactRole"
        label={t('event.field.contactRole')}
        hint={t('event.field.contactRole.hint')}
        stored={event?.contactRole}
      />
      <Text
        name="contactPhone"
        type="tel"
        label={t('event.field.contactPhone')}
        hint={t('event.field.contactPhone.hint')}
        stored={event?.contactPhone}
      />
      {forPeople.map((field) => (
        <Area key={field} name={field} label={t(`event.field.${field}`)} rows={2} stored={event?.text[field]} />
      ))}
      <Area
        name="cameras"
        label={t('event.field.cameras')}
        hint={t('event.field.cameras.hint')}
        rows={2}
        stored={event?.text.cameras}
      />
      <Area
        name="joining"
        label={t('event.field.joining')}
        hint={t('event.field.joining.hint')}
        rows={2}
        stored={event?.text.joining}
      />
    </>
  )
}

function SignUpFields({ t, event }: Omit<Section, 'by'>) {
  return (
    <>
      <h2>{t('event.section.signUp')}</h2>
      <Check name="signUp" label={t('event.field.signUp')} stored={event?.signUp ?? true} />
      <Check
        name="showBand"
        label={t('event.field.showBand')}
        hint={t('event.field.showBand.hint')}
        stored={event?.showBand ?? false}
      />
      <Text
        name="capacity"
        inputMode="numeric"
        label={t('event.field.capacity')}
        hint={t('event.field.capacity.hint')}
        stored={event?.capacity ? String(event.capacity) : ''}
      />
    </>
  )
}
