import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { listNameable } from '@/features/organisations/queries'
import type { Translate } from '@/lib/i18n/translate'
import { listSupport } from '../queries'
import { acceptSupportAction, endSupportAction, inviteSupporterAction } from '../supporters/actions'

type Props = { t: Translate; by: Membership; disputeId: string }

/** Who supports the dispute: asked, asking or agreed. Both sides can end it. */
export async function SupportWork({ t, by, disputeId }: Props) {
  const supporters = await listSupport(by, disputeId)
  const slug = by.organisation.slug
  return (
    <section id="supporters">
      <h2>{t('dispute.supporters')}</h2>
      <p className="text-soft">{t('dispute.supporters.note')}</p>
      {!supporters.length && <p className="mt-2">{t('dispute.supporters.none')}</p>}
      <ul>
        {supporters.map(({ organisationId, name, state }) => (
          <li key={organisationId} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
            <strong>{name}</strong>
            {state !== 'ended' && <span>{t(`dispute.supporters.state.${state}`)}</span>}
            {canOrganise(by) && state === 'asked' && (
              <Press
                t={t}
                id={organisationId}
                action={acceptSupportAction.bind(null, slug, disputeId, 'dispute')}
                label={t('organise.accept')}
              />
            )}
            {canOrganise(by) && (
              <Press
                t={t}
                id={organisationId}
                action={endSupportAction.bind(null, slug, disputeId, 'dispute')}
                label={t(state === 'asked' ? 'organise.decline' : 'organise.end')}
              />
            )}
          </li>
        ))}
      </ul>
      {canOrganise(by) && <Invite t={t} by={by} disputeId={disputeId} />}
    </section>
  )
}

async function Invite({ t, by, disputeId }: Props) {
  const bodies = (await listNameable(by)).filter(({ id }) => id !== by.organisation.id)
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer">{t('dispute.supporters.invite')}</summary>
      <ActionForm
        action={inviteSupporterAction.bind(null, by.organisation.slug, disputeId)}
        words={formWords(t)}
        className="max-w-words"
      >
        <Select
          name="organisation"
          label={t('dispute.supporters.organisation')}
          empty={t('dispute.supporters.choose')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Text name="other" label={t('dispute.supporters.other')} />
        <p className="mt-4">
          <Button look="quiet">{t('form.save')}</Button>
        </p>
      </ActionForm>
    </details>
  )
}

function Press({ t, id, action, label }: { t: Translate; id: string; action: FormAction; label: string }) {
  return (
    <ActionForm action={action} words={formWords(t)}>
      <Hidden name="id" stored={id} />
      <Button look="plain">{label}</Button>
    </ActionForm>
  )
}
