import { Bill, Bills } from '@/components/ui/bill'
import { StatusLabel } from '@/components/ui/status-label'
import { isOff } from '@/features/industrial-action/status'
import { billDate, dayPhrase, timesPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { eventWorkPath } from '../paths'
import type { listBoard } from '../work/queries'

type BoardEvent = Awaited<ReturnType<typeof listBoard>>[number]

/** Every event of an organisation with its state, who is coming and what it needs; one card a line on a phone. */
export function BoardList({ t, organisation, events }: { t: Translate; organisation: string; events: BoardEvent[] }) {
  if (!events.length) return null
  return (
    <Bills>
      {events.map((event) => (
        <Bill
          key={event.id}
          date={billDate(t, event.startsAt, event.zone)}
          title={
            <a
              href={localePath(t.locale, eventWorkPath(organisation, event.id))}
              className="text-ink no-underline hover:underline"
            >
              {event.title}
            </a>
          }
        >
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <State t={t} event={event} />
            <span>
              <span className="sr-only">{dayPhrase(t, event.startsAt, event.zone)}, </span>
              {t('board.line', { times: timesPhrase(t, event), place: event.place })}
            </span>
            {event.publication === 'public' && <strong>{t('board.coming', { count: event.people })}</strong>}
          </p>
          {needs(event).map((need) => (
            <p key={need} className="mt-1 inline-block bg-wash px-2 font-bold">
              {t(need)}
            </p>
          ))}
        </Bill>
      ))}
    </Bills>
  )
}

function State({ t, event }: { t: Translate; event: BoardEvent }) {
  if (event.publication !== 'public') return <StatusLabel tone="neutral">{t('status.draft')}</StatusLabel>
  if (event.publishAt && event.publishAt > event.now)
    return <StatusLabel tone="neutral">{t('status.scheduled')}</StatusLabel>
  return <StatusLabel tone={isOff(event.status) ? 'off' : 'on'}>{t(`status.${event.status}`)}</StatusLabel>
}

function needs(event: BoardEvent): MessageKey[] {
  if (isOff(event.status)) return []
  const soon = event.startsAt.getTime() - event.now.getTime() < 3 * 86_400_000
  const found: [MessageKey, boolean][] = [
    ['board.needs.publish', event.publication === 'draft' && soon],
    ['board.needs.contact', !event.contactPhone && event.kind !== 'online_meeting'],
  ]
  return found.filter(([, needed]) => needed).map(([need]) => need)
}
