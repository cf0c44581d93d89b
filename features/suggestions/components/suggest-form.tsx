import { Button } from '@/components/ui/button'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { eventKinds } from '@/features/events/vocabulary'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

type Props = {
  t: Translate
  action: string
  button: string
  kept?: Pick<KeptForm, 'values' | 'errors' | 'message'> | null
  /** Sent already: the form corrects it, and how to reach them is kept where it is left out. */
  correcting?: boolean
}

/** Plain, for everybody: what it is, when, where, and who called it. */
export function SuggestForm({ t, action, button, kept, correcting = false }: Props) {
  const field = (name: string) => ({ name, defaultValue: textOf(kept?.values[name]), error: kept?.errors[name] })
  const optional = (label: string) => (
    <>
      {label} <span className="font-normal text-soft">{t('form.optional')}</span>
    </>
  )
  return (
    <form method="post" action={localePath(t.locale, action)} {...(!correcting && { 'data-once': true })}>
      <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
      {correcting && <input type="hidden" name="act" value="correct" />}
      <TextField
        {...field('title')}
        label={t('suggest.title.field')}
        hint={t('suggest.title.hint')}
        maxLength={120}
        required
      />
      <SelectField
        {...field('kind')}
        label={t('event.field.kind')}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
      />
      <div className="flex flex-wrap gap-x-5">
        <TextField {...field('day')} type="date" label={t('suggest.day')} required />
        <TextField {...field('starts')} type="time" label={t('event.field.starts')} required />
        <TextField {...field('ends')} type="time" label={optional(t('event.field.ends'))} />
      </div>
      <TextField
        {...field('placeName')}
        label={t('suggest.place')}
        hint={t('suggest.place.hint')}
        maxLength={160}
        required
      />
      <TextField {...field('placeAddress')} label={optional(t('event.field.placeAddress'))} maxLength={300} />
      <TextField {...field('placeLocality')} label={optional(t('event.field.placeLocality'))} maxLength={160} />
      <TextField {...field('placePostcode')} label={optional(t('event.field.placePostcode'))} maxLength={12} />
      <TextField {...field('calledBy')} label={optional(t('suggest.calledBy'))} maxLength={120} />
      <TextArea {...field('details')} label={optional(t('suggest.details'))} rows={4} maxLength={2000} />
      <TextField
        {...field('source')}
        label={optional(t('suggest.source'))}
        hint={t('suggest.source.hint')}
        maxLength={300}
      />
      <TextField
        {...field('contact')}
        label={optional(t('suggest.contact'))}
        hint={t(correcting ? 'suggest.contact.kept' : 'suggest.contact.hint')}
        maxLength={160}
        autoComplete="off"
      />
      <p className="mt-5">
        <Button>{button}</Button>
      </p>
      <p className="mt-3">
        <a href={localePath(t.locale, '/privacy')} className="inline-flex min-h-11 items-center">
          {t('rsvp.kept')}
        </a>
      </p>
    </form>
  )
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
