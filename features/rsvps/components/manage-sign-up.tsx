import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import { StatusLabel } from '@/components/ui/status-label'
import { eventPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { isOver } from '@/features/events/rules'
import { isOff } from '@/features/industrial-action/status'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { env } from '@/lib/env'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { managePath } from '../paths'
import type { MySignUp } from '../queries'
import { mostPeople, placesLeft } from '../rules'

type Props = { t: Translate; mine: MySignUp; event: PublicEvent; token: string; kept: KeptForm | null }

/** What the holder of a private link sees and may do: change the number, or withdraw. */
export function ManageSignUp(props: Props) {
  const { t, mine, event } = props
  const off = event.publication === 'withdrawn' || isOff(event.status)
  const over = isOver(event, mine.now)
  const goesOn = !off && !over
  return (
    <>
      <h1 className="mt-6">{headline(t, mine, { off, over })}</h1>
      {event.demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      <WhichEvent {...props} off={off} over={over} />
      {mine.state === 'withdrawn' ? (
        <p className="mt-4">{t('rsvp.mine.withdrawnText')}</p>
      ) : (
        <>
          {mine.state === 'confirmed' && goesOn && <Joining t={t} text={mine.joining} />}
          {mine.state === 'confirmed' && !over && (
            <p className="mt-4">{t(mine.told ? 'rsvp.mine.told' : 'rsvp.mine.untold')}</p>
          )}
          {goesOn && <ChangeForm {...props} />}
          <WithdrawForm {...props} />
          <PrivateLink {...props} />
          <p className="mt-5 text-soft">{held(t, mine, event)}</p>
        </>
      )}
    </>
  )
}

function headline(t: Translate, { state, people }: MySignUp, { off, over }: { off: boolean; over: boolean }) {
  if (state === 'withdrawn') return t('rsvp.mine.withdrawn')
  if (off) return t('rsvp.mine.notGoing')
  if (over) return t('rsvp.mine.over')
  return state === 'pending' ? t('rsvp.mine.pending') : t('rsvp.mine.counted', { people })
}

const held = (t: Translate, { keptUntil, now }: MySignUp, { zone }: PublicEvent) =>
  keptUntil ? t('rsvp.mine.holdsUntil', { when: momentPhrase(t, keptUntil, zone, now) }) : t('rsvp.mine.holdsNothing')

/** What it is, first of all whether it is on; and the way to its page, which says everything else. */
function WhichEvent({ t, mine, event, off, over }: Props & { off: boolean; over: boolean }) {
  const { status, publication, place, text, locale } = event
  return (
    <div className="mt-5 border-s-8 border-ink ps-3">
      {(off || status === 'rescheduled') && (
        <p>
          <StatusLabel tone={off ? 'off' : 'neutral'}>
            {t(publication === 'withdrawn' ? 'status.withdrawn' : `status.${status}`)}
          </StatusLabel>
        </p>
      )}
      <p>
        <a
          href={localePath(t.locale, eventPath(event.slug))}
          lang={languageTag[locale]}
          className="thumb text-xl font-bold"
        >
          {publication === 'withdrawn' ? t('rsvp.back') : text.title}
        </a>
      </p>
      {publication === 'public' && (
        <p>
          {whenPhrase(t, event, mine.now)}
          <br />
          {[place.name, place.workplace, place.locality].filter(Boolean).join(', ')}
        </p>
      )}
      {mine.state === 'withdrawn' && !off && !over && <p>{t('rsvp.mine.again')}</p>}
    </div>
  )
}

function Joining({ t, text }: { t: Translate; text: string }) {
  if (!text) return null
  return (
    <>
      <h2>{t('rsvp.mine.joining')}</h2>
      <p className="whitespace-pre-line">{text}</p>
    </>
  )
}

function ChangeForm({ t, mine, event, token, kept }: Props) {
  const pending = mine.state === 'pending'
  const left = placesLeft(event, mine.taken - (pending ? 0 : mine.people))
  return (
    <Sheet>
      {pending ? <p>{t('rsvp.mine.pendingText')}</p> : <h2 className="m-0 border-0 p-0">{t('rsvp.mine.change')}</h2>}
      <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
      <ActForm t={t} token={token} act="change">
        <TextField
          name="people"
          type="number"
          inputMode="numeric"
          min={1}
          max={mostPeople}
          label={t('rsvp.people')}
          hint={pending && left !== null ? t('rsvp.left', { left }) : undefined}
          defaultValue={kept?.values.people ?? String(mine.people)}
          error={kept?.errors.people}
          className="w-24!"
          required
        />
        <p className="mt-5">
          <Button>{t(pending ? 'rsvp.confirm.button' : 'rsvp.mine.changeButton')}</Button>
        </p>
      </ActForm>
    </Sheet>
  )
}

const WithdrawForm = ({ t, token }: Props) => (
  <div className="mt-6">
    <p>{t('rsvp.mine.withdrawText')}</p>
    <ActForm t={t} token={token} act="withdraw">
      <p className="mt-2">
        <Button look="quiet">{t('rsvp.mine.withdraw')}</Button>
      </p>
    </ActForm>
  </div>
)

type ActProps = { t: Translate; token: string; act: 'change' | 'withdraw'; children: ReactNode }

const ActForm = ({ t, token, act, children }: ActProps) => (
  <form method="post" action={localePath(t.locale, managePath(token))}>
    <input type="hidden" name="act" value={act} />
    {children}
  </form>
)

function PrivateLink({ t, token }: Props) {
  return (
    <div className="mt-6 print:hidden">
      <TextField
        name="link"
        label={t('rsvp.mine.link')}
        hint={t('rsvp.mine.link.hint')}
        defaultValue={env().APP_URL + localePath(t.locale, managePath(token))}
        readOnly
      />
      <Button type="button" look="plain" hidden data-copy="link" data-done={t('rsvp.mine.copied')} className="mt-2">
        {t('rsvp.mine.copy')}
      </Button>
    </div>
  )
}
