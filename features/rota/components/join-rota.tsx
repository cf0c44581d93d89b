import { Button } from '@/components/ui/button'
import { Choice, Fieldset, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { canMail } from '@/features/rsvps/rules'
import { randomToken } from '@/lib/crypto/tokens'
import { env } from '@/lib/env'
import { dayPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { Invitation } from '../holder/queries'
import { joinRotaPath } from '../paths'
import { roleWord, sameDay, shiftTimes } from '../wording'
import { standing, WhichRota } from './rota-event'

type Props = { t: Translate; invitation: Invitation; token: string; kept: KeptForm | null }

/** Behind an invitation link: the shifts that have a place, and how to get on them. */
export function JoinRota({ t, invitation, token, kept }: Props) {
  const { event, shifts } = invitation
  const state = standing(event)
  return (
    <>
      <h1 className="mt-6">{t('rota.join.title')}</h1>
      <WhichRota t={t} event={event} />
      {state !== 'on' && <p className="mt-4">{t(`rota.closed.${state}`)}</p>}
      {state === 'on' && !shifts.length && <p className="mt-4 text-xl font-bold">{t('rota.join.full')}</p>}
      {state === 'on' && shifts.length > 0 && <JoinForm t={t} invitation={invitation} token={token} kept={kept} />}
    </>
  )
}

function JoinForm({ t, invitation, token, kept }: Props) {
  const { errors = {}, values = {} } = kept ?? {}
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <Sheet>
      <ProblemSummary title={t('form.error.title')} errors={errors} message={kept?.message} />
      <form method="post" action={localePath(t.locale, joinRotaPath(token))}>
        {/* Of this page: pressed twice, it is one press. */}
        <input type="hidden" name="press" value={typed('press') ?? randomToken()} />
        <Pick t={t} invitation={invitation} chosen={[values['shifts[]'] ?? []].flat()} error={errors['shifts[]']} />
        <TextField
          name="name"
          label={t('rota.join.name')}
          hint={t('rota.join.name.hint')}
          defaultValue={typed('name')}
          error={errors.name}
          maxLength={40}
          autoComplete="off"
          className="w-48!"
          required
        />
        {canMail(env()) ? (
          <TextField
            name="email"
            type="email"
            label={t('rota.join.email')}
            hint={t('rota.join.email.hint')}
            defaultValue={typed('email')}
            error={errors.email}
            autoComplete="email"
          />
        ) : (
          <p className="mt-4">{t('rota.join.noMail')}</p>
        )}
        <p className="mt-5">
          <Button>{t('rota.join.button')}</Button>
        </p>
      </form>
    </Sheet>
  )
}

function Pick({
  t,
  invitation: { event, shifts },
  chosen,
  error,
}: {
  t: Translate
  invitation: Invitation
  chosen: string[]
  error?: string
}) {
  return (
    <Fieldset name="shifts[]" legend={t('rota.join.pick')} hint={t('rota.join.pick.hint')} error={error}>
      {shifts.map((shift, index) => {
        const before = shifts[index - 1]
        const newDay = !before || !sameDay(before.startsAt, shift.startsAt, event.zone)
        return (
          <div key={shift.id}>
            {newDay && <p className="mt-3 font-bold">{dayPhrase(t, shift.startsAt, event.zone, event.now)}</p>}
            <Choice
              type="checkbox"
              name="shifts[]"
              value={shift.id}
              defaultChecked={chosen.includes(shift.id)}
              label={t('rota.shiftLine', {
                times: shiftTimes(t, shift, event.zone),
                role: roleWord(t, shift.role, event.kind),
              })}
              hint={t('rota.ofMaximum', { taken: shift.taken, maximum: shift.maximum })}
            />
          </div>
        )
      })}
    </Fieldset>
  )
}
