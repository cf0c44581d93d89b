import { ActionForm } from '@/components/organise/action-form'
import { CopyButton } from '@/components/organise/copy-button'
import { Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { canMail } from '@/features/rsvps/rules'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { joinRotaPath } from '../paths'
import { forgetAction, inviteToRotaAction, renewRotaLinkAction } from '../people/actions'
import type { Rota } from '../queries'
import { rotaLink } from '../rules'

type Props = { t: Translate; organisation: string; rota: Rota }

/** How people get on the rota: the link that is passed on, or one by mail. */
export function InviteToRota({ t, organisation, rota }: Props) {
  if (rota.generation === null) return null
  const link = rotaLink({ eventId: rota.id, generation: rota.generation })
  return (
    <section id="invite">
      <h2>{t('rota.invite.title')}</h2>
      <div className="max-w-words">
        <p>{t('rota.invite.text')}</p>
        <TextField
          name="rota-link"
          label={t('rota.invite.link')}
          defaultValue={env().APP_URL + localePath(t.locale, joinRotaPath(link))}
          readOnly
        />
        <div className="flex flex-wrap items-start gap-3">
          <CopyButton source="rota-link" label={t('rota.invite.copy')} done={t('rota.invite.copied')} />
          <ActionForm
            action={renewRotaLinkAction.bind(null, organisation, rota.id)}
            words={formWords(t)}
            className="mt-2 inline-block"
          >
            <Button look="plain">{t('rota.invite.renew')}</Button>
          </ActionForm>
        </div>
        {!canMail(env()) && <p className="mt-4 border-l-8 border-ember pl-3">{t('rota.invite.noMail')}</p>}
        <Mail t={t} organisation={organisation} rota={rota} />
      </div>
    </section>
  )
}

const Mail = ({ t, organisation, rota }: Props) => (
  <ActionForm action={inviteToRotaAction.bind(null, organisation, rota.id)} words={formWords(t)}>
    <Text
      name="email"
      type="email"
      autoComplete="off"
      label={t('rota.invite.email')}
      hint={t('rota.invite.email.hint')}
    />
    <p className="mt-4">
      <Button look="quiet">{t('rota.invite.button')}</Button>
    </p>
  </ActionForm>
)

/** Everybody who may be on a shift. For organisers alone; addresses are shown to nobody. */
export function RotaPeople({ t, organisation, rota }: Props) {
  if (!rota.people.length) return null
  return (
    <section id="people">
      <h2>{t('rota.people.title')}</h2>
      <p className="max-w-words">{t('rota.people.text')}</p>
      <ul className="mt-3 max-w-words">
        {rota.people.map(({ id, name, address, shifts }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-hair">
            <span>
              <strong>{name ?? t('rota.noName')}</strong>, {t('rota.people.shifts', { shifts })}.{' '}
              {t(`rota.address.${address}`)}
            </span>
            <ActionForm action={forgetAction.bind(null, organisation, rota.id, id)} words={formWords(t)}>
              <Button look="plain">
                {t('rota.people.forget')}
                <span className="sr-only">: {name ?? t('rota.noName')}</span>
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
