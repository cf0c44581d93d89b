import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Area, Moment, Radios, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import type { ChangeRequest } from '../rules'

type Props = {
  t: Translate
  action: FormAction
  kinds: ChangeRequest['kind'][]
  /** The event is only listed: the page must say on whose word. */
  listed?: boolean
  children: ReactNode
}

/** Calling off or changing: what, why, by whose authority, and a typed word so that it is meant. */
export function ChangeForm({ t, action, kinds, listed = false, children }: Props) {
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Radios
        name="kind"
        legend={t('change.kind')}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`change.kind.${kind}`),
          hint: t(`change.kind.${kind}.hint`),
        }))}
      />
      {kinds.includes('rescheduled') && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer font-bold">{t('change.new')}</summary>
          <Moment name="starts" legend={t('change.newStarts')} />
          <Moment name="ends" legend={t('change.newEnds')} />
        </details>
      )}
      {children}
      <Area name="reason" label={t('change.reason')} hint={t('change.reason.hint')} rows={3} required />
      {listed && <Text name="asToldBy" label={t('change.asToldBy')} hint={t('change.asToldBy.hint')} />}
      <Text name="authorisedBy" label={t('change.authorisedBy')} hint={t('change.authorisedBy.hint')} required />
      <Moment name="news" legend={t('change.nextNews')} />
      <Text
        name="typed"
        label={t('change.typed', { word: t('change.typed.word') })}
        hint={t('change.typed.hint')}
        autoComplete="off"
        required
      />
      <p className="mt-6">
        <Button>{t('change.button')}</Button>
      </p>
    </ActionForm>
  )
}
