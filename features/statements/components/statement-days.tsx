import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import type { PublicStatement } from '../public-statement'
import { StatementLine } from './statement-line'

/** Statements under the day on which the world could first read them as they are, newest first. */
export function StatementDays({ t, statements, now }: { t: Translate; statements: PublicStatement[]; now: Date }) {
  return byDay(statements).map(([first, ...others]) => (
    <section key={first.id}>
      <h2>{dayPhrase(t, first.visibleFrom, first.zone, now)}</h2>
      <ul>
        {[first, ...others].map((statement) => (
          <StatementLine key={statement.id} t={t} statement={statement} />
        ))}
      </ul>
    </section>
  ))
}

type Day = [PublicStatement, ...PublicStatement[]]

function byDay(statements: PublicStatement[]): Day[] {
  const days = new Map<string, Day>()
  for (const statement of statements) {
    const { date } = toLocal(statement.visibleFrom, statement.zone)
    const day = days.get(date)
    if (day) day.push(statement)
    else days.set(date, [statement])
  }
  return [...days.values()]
}
