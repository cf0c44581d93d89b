import { StatusLabel } from '@/components/ui/status-label'
import type { EventKind } from '@/features/events/vocabulary'
import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { type CoverHour, coverByHour, type HourCover } from '../cover'
import { hourWord, roleWord, sameDay } from '../wording'

type Event = { kind: EventKind; startsAt: Date; endsAt: Date | null; zone: string }
type Props = { t: Translate; event: Event; shifts: Parameters<typeof coverByHour>[1] }

/** Hour by hour, in each role, what there is and what is needed: columns on a desk, a card for each hour on a phone. */
export function RotaGrid({ t, event, shifts }: Props) {
  const hours = coverByHour(event, shifts)
  if (!hours.length) return null
  return (
    <section>
      <h2>{t('rota.grid')}</h2>
      <ol>
        {hours.map((hour, index) => (
          <Hour key={hour.startsAt.toISOString()} t={t} event={event} hour={hour} before={hours[index - 1]} />
        ))}
      </ol>
    </section>
  )
}

type HourProps = { t: Translate; event: Event; hour: CoverHour; before: CoverHour | undefined }

function Hour({ t, event, hour, before }: HourProps) {
  const newDay = !before || !sameDay(before.startsAt, hour.startsAt, event.zone)
  return (
    <li className="border-b border-hair py-2">
      {newDay && <h3 className="mt-3 mb-2">{dayPhrase(t, hour.startsAt, event.zone)}</h3>}
      <div className="tablet:grid tablet:grid-cols-[10rem_1fr]">
        <p className="font-bold">
          {hourWord(t, hour, before, event.zone)}
          {hour.outside && <span className="block font-normal text-soft">{t('rota.outside')}</span>}
        </p>
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-x-4 gap-y-2">
          {hour.roles.map(({ role, cover }) => (
            <li key={role}>
              <span className="block text-soft">{roleWord(t, role, event.kind)}</span>
              <Cover t={t} cover={cover} outside={hour.outside} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** In words and in shape: a cross for a gap, a dot for enough. */
function Cover({ t, cover, outside = false }: { t: Translate; cover: HourCover; outside?: boolean }) {
  if (cover.state === 'unplanned') return <span className="text-soft">{outside ? '–' : t('rota.unplanned')}</span>
  const { taken, needs, maximum } = cover
  if (cover.state === 'short')
    return (
      <span>
        <StatusLabel tone="off">{t('rota.needs', { needs })}</StatusLabel>{' '}
        <span className="whitespace-nowrap">{t('rota.onIt', { taken })}</span>
      </span>
    )
  return (
    <span>
      <StatusLabel tone="on">{t('rota.covered')}</StatusLabel>{' '}
      <span className="whitespace-nowrap">
        {cover.state === 'above' ? t('rota.onItAbove', { taken, maximum }) : t('rota.onIt', { taken })}
      </span>
    </span>
  )
}
