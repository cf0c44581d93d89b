import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Hidden, Moment, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import type { ActionFacts } from '../queries'
import { actionKinds, covers } from '../vocabulary'

export function StrikeForm({ t, action, strike }: { t: Translate; action: FormAction; strike?: ActionFacts }) {
  const isPublic = strike?.publication === 'public'
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Hidden name="version" stored={String(strike?.version ?? 0)} />
      <Text
        name="ownWords"
        label={t('strike.field.ownWords')}
        hint={t('strike.field.ownWords.hint')}
        stored={strike?.ownWords}
        required
      />
      {isPublic ? <p className="mt-4">{t('strike.public')}</p> : <DraftFields t={t} strike={strike} />}
      <Text
        name="noticeReceivedOn"
        type="date"
        label={t('strike.field.noticeReceivedOn')}
        hint={t('strike.field.noticeReceivedOn.hint')}
        stored={strike?.noticeReceivedOn}
      />
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}

function DraftFields({ t, strike }: { t: Translate; strike?: ActionFacts }) {
  const local = (at: Date | null | undefined) => (at && strike ? toLocal(at, strike.zone) : null)
  return (
    <>
      <Select
        name="kind"
        label={t('strike.field.kind')}
        options={actionKinds.map((kind) => ({ value: kind, label: t(`strike.kind.${kind}`) }))}
        stored={strike?.kind}
      />
      <Moment name="starts" legend={t('strike.field.starts')} stored={local(strike?.startsAt)} />
      <Moment
        name="ends"
        legend={t('strike.field.ends')}
        hint={t('strike.field.ends.hint')}
        stored={local(strike?.endsAt)}
      />
      <Select
        name="cover"
        label={t('strike.field.cover')}
        options={covers.map((cover) => ({ value: cover, label: t(`strike.cover.${cover}`) }))}
        stored={strike?.cover}
      />
      <Text name="coverText" label={t('strike.field.coverText')} stored={strike?.coverText} />
    </>
  )
}
