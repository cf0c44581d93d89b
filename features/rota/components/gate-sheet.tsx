import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { KeptShift, Rota } from '../queries'
import { roleWord, sameDay, shiftTimes } from '../wording'

/** The rota on paper: who is on when, and lines to write on for the places that are free. */
export function GateSheet({ t, rota }: { t: Translate; rota: Rota }) {
  const cell = 'border border-ink p-2 text-left align-top'
  const headings = [t('rota.sheet.time'), t('rota.sheet.role'), t('rota.sheet.who')]
  return (
    <table className="mt-4 w-full border-collapse">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={`${cell} w-1/4 last:w-1/2`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rota.shifts.map((shift, index) => {
          const before = rota.shifts[index - 1]
          const newDay = !before || !sameDay(before.startsAt, shift.startsAt, rota.zone)
          return (
            <tr key={shift.id} className="break-inside-avoid">
              <th scope="row" className={cell}>
                {newDay && <span className="block">{dayPhrase(t, shift.startsAt, rota.zone)}</span>}
                {shiftTimes(t, shift, rota.zone)}
              </th>
              <td className={cell}>{roleWord(t, shift.role, rota.kind)}</td>
              <td className={cell}>
                <Lines t={t} shift={shift} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const mostBlanks = 6

/** A line for everybody, and one for each place that is still to be filled, up to the minimum and one more. */
function Lines({ t, shift }: { t: Translate; shift: KeptShift }) {
  const blanks = Math.min(mostBlanks, Math.max(1, shift.minimum - shift.taken))
  return (
    <ul>
      {shift.people.map(({ placeId, name }) => (
        <li key={placeId} className="border-b border-hair py-1">
          {name ?? t('rota.noName')}
        </li>
      ))}
      {Array.from({ length: blanks }, (_, index) => `${shift.id} ${index}`).map((key) => (
        <li key={key} className="h-8 border-b border-dashed border-ink">
          <span className="sr-only">{t('rota.sheet.blank')}</span>
        </li>
      ))}
    </ul>
  )
}
