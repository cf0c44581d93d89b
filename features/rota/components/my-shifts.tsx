import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { canMail } from '@/features/rsvps/rules'
import { env } from '@/lib/env'
import { dayPhrase, momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { MyShifts as Mine } from '../holder/queries'
import { myShiftsPath } from '../paths'
import { shiftLink } from '../rules'
import { roleWord, shiftTimes } from '../wording'
import { standing, WhichRota } from './rota-event'

type Props = { t: Translate; mine: Mine; token: string; kept: KeptForm | null }
type Shift = Mine['open'][number]

/** Somebody's own shifts, those they could take, and what they may do. How many are on each, and never who. */
export function MyShifts(props: Props) {
  const { t, mine, kept } = props
  const state = standing(mine.event)
  return (
    <>
      <h1 className="mt-6">{t('rota.mine.title')}</h1>
      <WhichRota t={t} event={mine.event} />
      <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
      {state !== 'on' && <p className="mt-4 text-xl font-bold">{t(`rota.closed.${state}`)}</p>}
      <OwnShifts {...props} on={state === 'on'} />
      {state === 'on' && <OthersOffers {...props} />}
      {state === 'on' && <OpenShifts {...props} />}
      {!mine.named && <NameForm {...props} />}
      <Address {...props} />
      <Leave {...props} />
      <OwnLink {...props} />
      <p className="mt-5 text-soft">
        {t('rota.mine.holds', { when: momentPhrase(t, mine.event.namesGoneAt, mine.event.zone, mine.event.now) })}
      </p>
    </>
  )
}

function OwnShifts({ t, mine, token, on }: Props & { on: boolean }) {
  return (
    <section>
      <h2>{t('rota.mine.own')}</h2>
      {!mine.mine.length && <p>{t('rota.mine.none')}</p>}
      <ul>
        {mine.mine.map((shift) => {
          const open = on && shift.endsAt > mine.event.now
          return (
            <li key={shift.placeId} className="border-b border-hair py-3">
              <Line t={t} mine={mine} shift={shift} />
              {shift.offered && <p className="font-bold">{t('rota.mine.offered')}</p>}
              {open && (
                <div className="mt-1 flex flex-wrap gap-x-5">
                  <Act t={t} token={token} act={shift.offered ? 'keep' : 'offer'} place={shift.placeId}>
                    <Button look="plain">{t(shift.offered ? 'rota.mine.keep' : 'rota.mine.offer')}</Button>
                  </Act>
                  <Act t={t} token={token} act="handBack" place={shift.placeId}>
                    <Button look="plain">{t('rota.mine.handBack')}</Button>
                  </Act>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {on && mine.mine.length > 0 && <p className="mt-2 text-soft">{t('rota.mine.offer.hint')}</p>}
    </section>
  )
}

function OthersOffers({ t, mine, token }: Props) {
  if (!mine.offered.length) return null
  return (
    <section>
      <h2>{t('rota.mine.others')}</h2>
      <ul>
        {mine.offered.map((shift) => (
          <li key={shift.placeId} className="border-b border-hair py-3">
            <Line t={t} mine={mine} shift={shift} />
            <Act t={t} token={token} act="takeOver" place={shift.placeId}>
              <Button look="quiet">{t('rota.mine.takeOver')}</Button>
            </Act>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenShifts({ t, mine, token }: Props) {
  if (!mine.open.length) return null
  return (
    <section>
      <h2>{t('rota.mine.open')}</h2>
      <ul>
        {mine.open.map((shift) => (
          <li key={shift.id} className="border-b border-hair py-3">
            <Line t={t} mine={mine} shift={shift} />
            <Act t={t} token={token} act="take" shift={shift.id}>
              <Button look="quiet">{t('rota.mine.take')}</Button>
            </Act>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Line = ({ t, mine: { event }, shift }: { t: Translate; mine: Mine; shift: Shift }) => (
  <p className="mb-2">
    {dayPhrase(t, shift.startsAt, event.zone, event.now)}
    <br />
    <strong>
      {t('rota.shiftLine', {
        times: shiftTimes(t, shift, event.zone),
        role: roleWord(t, shift.role, event.kind),
      })}
    </strong>
    <br />
    {t('rota.ofMaximum', { taken: shift.taken, maximum: shift.maximum })}
  </p>
)

const NameForm = ({ t, token, kept }: Props) => (
  <Act t={t} token={token} act="name">
    <TextField
      name="name"
      label={t('rota.join.name')}
      hint={t('rota.join.name.hint')}
      error={kept?.errors.name}
      maxLength={40}
      autoComplete="off"
      className="w-48!"
    />
    <p className="mt-3">
      <Button look="quiet">{t('form.save')}</Button>
    </p>
  </Act>
)

/** Whether we can write to them; the address itself is shown to nobody. */
function Address({ t, mine, token, kept }: Props) {
  if (!canMail(env())) return <p className="mt-6">{t('rota.join.noMail')}</p>
  return (
    <section>
      <h2>{t('rota.mine.address')}</h2>
      <p>{t(`rota.mine.address.${mine.address}`)}</p>
      {mine.mailed && mine.address === 'unproven' && (
        <Act t={t} token={token} act="prove">
          <p className="mt-3">
            <Button>{t('rota.mine.prove')}</Button>
          </p>
        </Act>
      )}
      <details className="mt-3" open={Boolean(kept?.errors.email)}>
        <summary className="min-h-11 cursor-pointer">
          {t(mine.address === 'none' ? 'rota.mine.address.give' : 'rota.mine.address.change')}
        </summary>
        <Act t={t} token={token} act="address">
          <TextField
            name="email"
            type="email"
            label={t('rsvp.email')}
            hint={t('rota.mine.address.hint')}
            error={kept?.errors.email}
            autoComplete="email"
          />
          <p className="mt-3">
            <Button look="quiet">{t('form.save')}</Button>
          </p>
        </Act>
      </details>
    </section>
  )
}

const Leave = ({ t, token }: Props) => (
  <section>
    <h2>{t('rota.mine.leave')}</h2>
    <p>{t('rota.mine.leave.text')}</p>
    <Act t={t} token={token} act="leave">
      <p className="mt-3">
        <Button look="quiet">{t('rota.mine.leave')}</Button>
      </p>
    </Act>
  </section>
)

function OwnLink({ t, mine }: Props) {
  return (
    <div className="mt-6 print:hidden">
      <TextField
        name="link"
        label={t('rsvp.mine.link')}
        hint={t('rsvp.mine.link.hint')}
        defaultValue={env().APP_URL + localePath(t.locale, myShiftsPath(shiftLink(mine.link)))}
        readOnly
      />
      <Button type="button" look="plain" hidden data-copy="link" data-done={t('rsvp.mine.copied')} className="mt-2">
        {t('rsvp.mine.copy')}
      </Button>
    </div>
  )
}

type ActProps = { t: Translate; token: string; act: string; place?: string; shift?: string; children: ReactNode }

const Act = ({ t, token, act, place, shift, children }: ActProps) => (
  <form method="post" action={localePath(t.locale, myShiftsPath(token))}>
    <input type="hidden" name="act" value={act} />
    {place && <input type="hidden" name="place" value={place} />}
    {shift && <input type="hidden" name="shift" value={shift} />}
    {children}
  </form>
)
