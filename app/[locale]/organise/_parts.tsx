import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { EventProof } from '@/features/organisations/permissions'
import type { Translate } from '@/lib/i18n/translate'

/** For a member whose role does not reach: says so, and whom to ask. */
export function NotYourRole({ t, membership }: { t: Translate; membership: EventProof }) {
  return (
    <>
      <h1 className="mt-6">{t('organise.notYourRole.title')}</h1>
      <p className="mt-4">
        {t('organise.notYourRole.text', {
          role: t(`role.${membership.role}`),
          organisation: membership.organisation.name,
        })}
      </p>
    </>
  )
}

/** A form that is one button, and perhaps hidden fields. */
export function OneButton({
  t,
  action,
  label,
  look = 'quiet',
  children,
}: {
  t: Translate
  action: FormAction
  label: string
  look?: 'loud' | 'quiet' | 'plain'
  children?: ReactNode
}) {
  return (
    <ActionForm action={action} words={formWords(t)} className="inline-block">
      {children}
      <Button look={look}>{label}</Button>
    </ActionForm>
  )
}
