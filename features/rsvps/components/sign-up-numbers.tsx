import { ActionForm } from '@/components/organise/action-form'
import { Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { canOrganise, type EventProof } from '@/features/organisations/permissions'
import { env } from '@/lib/env'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { countBurstAgainAction, leaveOutBurstAction } from '../numbers/actions'
import { getSignUpNumbers, type SignUpNumbers as Numbers } from '../numbers/queries'
import { canMail } from '../rules'

type Props = { t: Translate; by: EventProof; eventId: string }

/** For members of the keeper: how many said that they come, and how many of them can be told. Never who. */
export async function SignUpNumbers({ t, by, eventId }: Props) {
  const numbers = await getSignUpNumbers(by, eventId)
  if (!numbers) return null
  const { signUps, people, tellable, untellable, pending, leftOut } = numbers
  return (
    <>
      <h2>{t('rsvp.numbers.title')}</h2>
      <p className="text-xl font-bold">
        {signUps ? t('rsvp.numbers.sentence', { people, tellable, untellable }) : t('rsvp.numbers.none')}
      </p>
      {pending > 0 && <p>{t('rsvp.numbers.pending', { people: pending })}</p>}
      {leftOut > 0 && <p>{t('rsvp.numbers.leftOut', { people: leftOut })}</p>}
      <p className="text-soft">{t('rsvp.numbers.notTurnout')}</p>
      {!canMail(env()) && <p className="border-s-8 border-ember ps-3">{t('rsvp.numbers.noMail')}</p>}
      <Bursts t={t} by={by} eventId={eventId} numbers={numbers} />
      <Groups t={t} numbers={numbers} />
      <Hours t={t} numbers={numbers} />
    </>
  )
}

function Bursts({ t, by, eventId, numbers: { bursts, zone } }: Props & { numbers: Numbers }) {
  if (!bursts.length) return null
  return (
    <>
      <h3 className="mt-6">{t('rsvp.burst.title')}</h3>
      <p className="max-w-words">{t('rsvp.burst.text')}</p>
      <ul>
        {bursts.map(({ from, to, signUps, people, leftOut }) => {
          const allOut = leftOut === signUps
          const action = allOut ? countBurstAgainAction : leaveOutBurstAction
          return (
            <li key={from.toISOString()} className="border-b border-hair py-3">
              <p>
                {t('rsvp.burst.line', { when: momentPhrase(t, from, zone), signUps, people })}{' '}
                {leftOut > 0 && t(allOut ? 'rsvp.burst.allOut' : 'rsvp.burst.someOut', { leftOut })}
              </p>
              {canOrganise(by) && (
                <ActionForm action={action.bind(null, by.organisation.slug, eventId)} words={formWords(t)}>
                  <Hidden name="from" stored={from.toISOString()} />
                  <Hidden name="to" stored={to.toISOString()} />
                  <Button look="plain">{t(allOut ? 'rsvp.burst.countAgain' : 'rsvp.burst.leaveOut')}</Button>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

type Line = { key: string; name: string; signUps: number; people: number }

function Groups({ t, numbers: { groups } }: { t: Translate; numbers: Numbers }) {
  const lines = groups.map((group) => ({ key: group.name, ...group }))
  return <Table t={t} title={t('rsvp.numbers.groups')} first={t('rsvp.numbers.group')} lines={lines} />
}

function Hours({ t, numbers: { byHour, zone } }: { t: Translate; numbers: Numbers }) {
  const lines = byHour.map(({ hour, ...rest }) => ({
    key: hour.toISOString(),
    name: momentPhrase(t, hour, zone),
    ...rest,
  }))
  return <Table t={t} title={t('rsvp.numbers.byHour')} first={t('rsvp.numbers.hour')} lines={lines} />
}

function Table({ t, title, first, lines }: { t: Translate; title: string; first: string; lines: Line[] }) {
  if (!lines.length) return null
  const cell = 'border-b border-hair py-2 pe-4 text-start align-top'
  return (
    <>
      <h3 className="mt-6">{title}</h3>
      <table className="mt-2 w-full max-w-words border-collapse">
        <thead>
          <tr>
            {[first, t('rsvp.numbers.signUps'), t('rsvp.numbers.people')].map((heading) => (
              <th key={heading} scope="col" className={`${cell} border-b-4 border-ink`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, signUps, people }) => (
            <tr key={key}>
              <td className={`${cell} [overflow-wrap:anywhere]`}>{name}</td>
              <td className={`${cell} tabular-nums`}>{signUps}</td>
              <td className={`${cell} tabular-nums`}>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
