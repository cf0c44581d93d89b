import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { addDays, dayOf, homeZone } from '@/lib/time'
import { happensTwice } from '../pattern'
import type { Programme, ProgrammeRow } from '../queries'
import { rowHours } from '../table'
import { TableRows } from './table-rows'

type Props = { t: Translate; plan: Programme; action: FormAction }

/** Every event that will be made, by day: untick, put times right, look again, make. */
export function ProgrammeTable({ t, plan, action }: Props) {
  const days = new Map<string, ProgrammeRow[]>()
  for (const row of plan.rows) {
    const day = dayOf(row.startsAt, homeZone)
    days.set(day, [...(days.get(day) ?? []), row])
  }
  const words = { make: t('programme.row.make'), from: t('programme.from'), to: t('programme.to') }
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4">
      {[...days].sort().map(([day, rows]) => (
        <section key={day}>
          <h2>{dayPhrase(t, (rows[0] as ProgrammeRow).startsAt, homeZone)}</h2>
          <TableRows rows={rows.map((row) => lineOf(t, plan, day, row))} words={words} />
        </section>
      ))}
      <p className="mt-6 flex flex-wrap gap-3">
        <Button name="step" value="make">
          {t('programme.make')}
        </Button>
        <Button name="step" value="look" look="quiet">
          {t('programme.look')}
        </Button>
      </p>
      <p className="mt-2 max-w-words text-soft">{t('programme.make.hint')}</p>
    </ActionForm>
  )
}

function lineOf(t: Translate, { strike, now }: Programme, day: string, row: ProgrammeRow) {
  const { from, to } = rowHours(row)
  const endDay = row.endsAt ? dayOf(row.endsAt, homeZone) : day
  const ends = row.endsAt ?? row.startsAt
  const notes = [
    row.double && t('programme.note.double'),
    endDay > day && t('programme.note.night', { hours: hoursBetween(row.startsAt, ends) }),
    strike && outside(strike, row.startsAt, ends) && t('event.odd.outside-strike'),
    ends < now && t('event.odd.in-the-past'),
  ].filter((note) => note !== false && note !== null)
  const twice = {
    from: happensTwice(day, from, homeZone),
    to: to !== '' && happensTwice(to <= from ? addDays(day, 1) : endDay, to, homeZone),
  }
  const { position, title, place, wanted } = row
  return { position, title, place, wanted, from, to, notes, twice }
}

const outside = (strike: { startsAt: Date; endsAt: Date | null }, startsAt: Date, ends: Date) =>
  startsAt < strike.startsAt || (strike.endsAt !== null && ends > strike.endsAt)

const hoursBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 360_000) / 10
