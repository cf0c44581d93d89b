import { ActionForm } from '@/components/organise/action-form'
import { Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { changeAddressAction } from '../actions'

export function AddressForm({ t }: { t: Translate }) {
  return (
    <ActionForm action={changeAddressAction} words={formWords(t)} className="mt-4 max-w-words">
      <Text
        name="email"
        type="email"
        label={t('account.address.new')}
        hint={t('account.address.hint')}
        autoComplete="email"
        required
      />
      <p className="mt-5">
        <Button look="quiet">{t('account.address.change')}</Button>
      </p>
    </ActionForm>
  )
}
