import { StatusLabel } from '@/components/ui/status-label'
import { dayPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { rotaPath } from '../paths'
import type { KeptShift, Rota } from '../queries'
import { needed } from '../rules'
import { roleWord, sameDay, shiftTimes } from '../wording'

type Props = { t: Translate; organisation: string; rota: Rota; chosen?: string }

/** Every shift with who is on it; each leads to what may be done with it. */
export function ShiftList({ t, organisation, rota, chosen }: Props) {
  return (
    <ul>
      {rota.shifts.map((shift, index) => {
        const before = rota.shifts[index - 1]
        const newDay = !before || !sameDay(before.startsAt, shift.startsAt, rota.zone)
        return (
          <li key={shift.id} className="border-b border-hair py-2">
            {newDay && <h3 className="mt-3 mb-1">{dayPhrase(t, shift.startsAt, rota.zone)}</h3>}
            <p className="flex flex-wrap items-center gap-x-3">
              <a
                href={localePath(t.locale, rotaPath(organisation, rota.id, shift.id))}
                aria-current={shift.id === chosen ? 'true' : undefined}
                className="thumb font-bold"
              >
                {t('rota.shiftLine', {
                  times: shiftTimes(t, shift, rota.zone),
                  role: roleWord(t, shift.role, rota.kind),
                })}
              </a>
              <Need t={t} shift={shift} />
            </p>
            <p>{namesOf(t, shift)}</p>
          </li>
        )
      })}
    </ul>
  )
}

function Need({ t, shift }: { t: Translate; shift: KeptShift }) {
  const needs = needed(shift)
  const { taken, maximum } = shift
  if (needs) return <StatusLabel tone="off">{t('rota.needs', { needs })}</StatusLabel>
  return <span>{t(taken > maximum ? 'rota.onItAbove' : 'rota.ofMaximum', { taken, maximum })}</span>
}

/** The names may be gone when the number is still there. */
function namesOf(t: Translate, { people, taken }: KeptShift) {
  if (!taken) return t('rota.nobodyOn')
  if (!people.length) return t('rota.namesGone', { taken })
  const names = people.map(({ name, offered }) => {
    const shown = name ?? t('rota.noName')
    return offered ? t('rota.offeredName', { name: shown }) : shown
  })
  return names.join(', ')
}
