import { isOff, type Status, statuses } from '@/features/industrial-action/status'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { EventFacts, StatementFacts } from '../content'
import type { PublicStatement } from '../public-statement'
import { cleanLine } from './letters'

/** Who called the dispute and who supports it. The two are never one list: a supporter has no authority to call. */
export function disputeLine(t: Translate, dispute: NonNullable<StatementFacts['dispute']>) {
  const [callers, supporters] = [listed(t, dispute.calledBy), listed(t, dispute.supportedBy)]
  const line = t('export.dispute', { title: cleanLine(dispute.title), employer: cleanLine(dispute.employer) })
  if (callers && supporters) return `${line} ${t('export.calledAndSupportedBy', { callers, supporters })}`
  if (callers) return `${line} ${t('export.calledBy', { callers })}`
  return supporters ? `${line} ${t('export.supportedBy', { supporters })}` : line
}

/** One bound event: what, when, where, on whose call, and first of all if it is not going ahead as announced. */
export function eventLine(t: Translate, event: EventFacts) {
  const span = { startsAt: new Date(event.startsAt), endsAt: event.endsAt ? new Date(event.endsAt) : null }
  const where = [whenPhrase(t, { ...span, zone: event.zone }), cleanLine(event.place)].filter(Boolean).join(', ')
  const values = { title: cleanLine(event.title), where, caller: cleanLine(event.calledBy) }
  if (event.status === 'going_ahead') return t('export.event', values)
  const status = t('export.status', { status: event.status })
  return t(stillMeets(event.status) ? 'export.event.newDate' : 'export.event.off', { ...values, status })
}

/**
 * What the employer says, in one paragraph between its name and its source: wherever the paragraph is cut out and
 * pasted, the claim stays theirs.
 */
export function noticeLine(t: Translate, statement: PublicStatement, notice: NonNullable<StatementFacts['notice']>) {
  return t('export.notice.text', {
    provider: cleanLine(notice.provider),
    text: cleanLine(notice.text),
    source: cleanLine(notice.source),
    when: momentPhrase(t, new Date(notice.checkedAt), statement.zone),
  })
}

/** A message of support whose sender let it be quoted, and the name under which it is. */
export type PressMessage = { text: string; quotedAs: string }

export const messageLine = (t: Translate, { text, quotedAs }: PressMessage) =>
  t('export.message', { text: cleanLine(text), name: cleanLine(quotedAs) })

const stillMeets = (status: string) => statuses.includes(status as Status) && !isOff(status as Status)

const listed = (t: Translate, names: string[]) =>
  new Intl.ListFormat(languageTag[t.locale], { type: 'conjunction' }).format(names.map(cleanLine).filter(Boolean))
