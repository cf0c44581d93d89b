import { eventWorkPath } from '@/features/events/paths'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { DelegationsOfEvent } from '../delegations/queries'
import { type Delegation, totalOf } from '../rules'

type Props = { t: Translate; organisation: string; events: DelegationsOfEvent[] }

/** Who sends how many, with banner or without, and whom to ring: one table for each event, and what it comes to. */
export function Delegations({ t, organisation, events }: Props) {
  if (!events.length) return <p className="mt-6">{t('delegation.none')}</p>
  return (
    <>
      {events.map(({ id, title, place, delegations, ...span }) => (
        <section key={id} className="break-inside-avoid">
          <h2>
            <a
              href={localePath(t.locale, eventWorkPath(organisation, id))}
              className="inline-flex min-h-11 items-center"
            >
              {title}
            </a>
          </h2>
          <p>{[whenPhrase(t, span), place].filter(Boolean).join(' · ')}</p>
          <Table t={t} delegations={delegations} />
          <p className="mt-2 font-bold">{t('delegation.total', totalOf(delegations))}</p>
        </section>
      ))}
      {events.length > 1 && (
        <p className="mt-6 border-t-4 border-ink pt-3 text-xl font-bold">
          {t('delegation.sum', {
            total: t('delegation.total', totalOf(events.flatMap(({ delegations }) => delegations))),
          })}
        </p>
      )}
    </>
  )
}

function Table({ t, delegations }: { t: Translate; delegations: Delegation[] }) {
  const cell = 'border-b border-hair py-2 pe-4 text-left align-top'
  return (
    <table className="mt-2 w-full border-collapse">
      <thead>
        <tr>
          {(['body', 'people', 'banner'] as const).map((column) => (
            <th key={column} scope="col" className={`${cell} border-b-4 border-ink`}>
              {t(`delegation.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {delegations.map(({ name, people, banner, contacts }) => (
          <tr key={name}>
            <th scope="row" className={`${cell} [overflow-wrap:anywhere]`}>
              {name}
              {contacts.map((contact) => (
                <span key={contact} className="block font-normal">
                  {contact}
                </span>
              ))}
            </th>
            <td className={`${cell} tabular-nums`}>{people}</td>
            <td className={cell}>{t(banner ? 'delegation.withBanner' : 'delegation.noBanner')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
