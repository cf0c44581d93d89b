import { StatusLabel } from '@/components/ui/status-label'
import { isOff } from '@/features/industrial-action/status'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { coverByHour, sumOf } from '../cover'
import { rotaPath } from '../paths'
import type { Gate } from '../queries'
import { hourWord, roleWord } from '../wording'

type Props = { t: Translate; organisation: string; gates: Gate[] }

/** All gates of a day: those with gaps first in the eye, hour by hour; the others in a line. */
export const DayBoard = ({ t, organisation, gates }: Props) => (
  <ul className="mt-4">
    {gates.map((gate) => (
      <li key={gate.id} className="border-b-4 border-ink py-3">
        <h2 className="m-0 border-0 p-0">
          <a href={localePath(t.locale, rotaPath(organisation, gate.id))} className="thumb text-ink">
            {gate.place || gate.title}
          </a>
        </h2>
        <p className="mt-1">
          {gate.title}. {whenPhrase(t, gate, gate.now)}
        </p>
        <p className="mt-2">
          <State t={t} gate={gate} />
        </p>
        {!isOff(gate.status) && <Gaps t={t} gate={gate} />}
      </li>
    ))}
  </ul>
)

function State({ t, gate }: { t: Translate; gate: Gate }) {
  if (isOff(gate.status)) return <StatusLabel tone="off">{t(`status.${gate.status}`)}</StatusLabel>
  if (!gate.shifts.length) return <StatusLabel tone="neutral">{t('rota.none')}</StatusLabel>
  const { missing } = sumOf(gate.shifts)
  return missing ? (
    <StatusLabel tone="off">{t('rota.needs', { needs: missing })}</StatusLabel>
  ) : (
    <StatusLabel tone="on">{t('rota.covered')}</StatusLabel>
  )
}

/** Only what is missing: on a morning with forty gates nobody reads what is well. */
function Gaps({ t, gate }: { t: Translate; gate: Gate }) {
  const hours = coverByHour(gate, gate.shifts)
  const gaps = hours.flatMap((hour, index) =>
    hour.roles.flatMap(({ role, cover }) => {
      if (cover.state === 'enough' || cover.state === 'above' || hour.outside) return []
      const needs = cover.state === 'short' ? t('rota.needs', { needs: cover.needs }) : t('rota.unplanned')
      const words = { hour: hourWord(t, hour, hours[index - 1], gate.zone), role: roleWord(t, role, gate.kind), needs }
      return [{ key: `${role} ${hour.startsAt.toISOString()}`, text: t('rota.day.gap', words) }]
    }),
  )
  if (!gaps.length) return null
  return (
    <ul className="mt-2 grid gap-x-5 tablet:grid-cols-2">
      {gaps.map(({ key, text }) => (
        <li key={key} className="border-l-8 border-ember py-1 pl-3">
          {text}
        </li>
      ))}
    </ul>
  )
}
