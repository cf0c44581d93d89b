import { ActionForm } from '@/components/organise/action-form'
import { Radios, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { handOverAction } from '../members/actions'
import type { Membership } from '../permissions'
import type { Member } from '../queries'

export function HandOverForm({ t, by, heirs }: { t: Translate; by: Membership; heirs: Member[] }) {
  return (
    <ActionForm
      action={handOverAction.bind(null, by.organisation.slug)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Select
        name="member"
        label={t('members.handOver.to')}
        empty={t('members.handOver.choose')}
        options={heirs.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`role.${role}`)}` }))}
      />
      <Radios
        name="stay"
        legend={t('members.handOver.after')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`members.handOver.stay.${value}`) }))}
        stored="yes"
      />
      <Text
        name="typed"
        label={t('change.typed', { word: t('change.typed.word') })}
        hint={t('members.handOver.typed.hint')}
        autoComplete="off"
        required
      />
      <p className="mt-6">
        <Button>{t('members.handOver.button')}</Button>
      </p>
    </ActionForm>
  )
}
