import { ActionForm } from '@/components/organise/action-form'
import { Hidden, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import type { Translate } from '@/lib/i18n/translate'
import { acceptClaimAction, refuseClaimAction } from '../actions'
import type { Claim } from '../queries'

type Props = { t: Translate; by: Membership; back: 'claims' | 'site'; claims: Claim[] }

/** Claims that somebody can decide: what would change hands, in words, before it does. */
export function OpenClaims({ t, by, back, claims }: Props) {
  const slug = by.organisation.slug
  return (
    <ul>
      {claims.map(({ id, claimant, name, lister, events }) => (
        <li key={id} className="border-b border-hair py-4">
          <p className="text-xl">{t('claim.open', { claimant, name, lister })}</p>
          <p className="mt-2 max-w-words">{t('claim.goesOver', { claimant, lister, events })}</p>
          <ActionForm
            action={acceptClaimAction.bind(null, slug, back)}
            words={formWords(t)}
            className="mt-3 max-w-words"
          >
            <Hidden name="claim" stored={id} />
            <Text
              name="typed"
              label={t('change.typed', { word: t('change.typed.word') })}
              hint={t('claim.typed.hint')}
              autoComplete="off"
              required
            />
            <p className="mt-4">
              <Button look="quiet">{t('claim.accept', { claimant })}</Button>
            </p>
          </ActionForm>
          <ActionForm action={refuseClaimAction.bind(null, slug, back)} words={formWords(t)} className="mt-2">
            <Hidden name="claim" stored={id} />
            <Button look="plain">{t('organise.decline')}</Button>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
