import type { Cover } from '@/features/industrial-action/vocabulary'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import type { StatusValue, TimeValue } from './rules'

type Said = { kind: string; reason: string; asToldBy: string; rows: { field: string; old: unknown; new: unknown }[] }

/** One change in words, old and new value both: "Suspended: talks go on. New gate: was …, now …". */
export function changeSentence(t: Translate, change: Said, zone: string): string {
  const edited = change.rows.filter(({ field }) => field === 'text').map((row) => String(row.new))
  const sentences = change.rows.filter(({ field }) => field !== 'text').map((row) => rowSentence(t, row, change, zone))
  if (edited.length)
    sentences.push(
      t('change.said.text', { fields: [...new Set(edited.map((field) => fieldLabel(t, field)))].join(', ') }),
    )
  if (change.asToldBy) sentences.push(t('change.said.asToldBy', { who: change.asToldBy }))
  return sentences.filter(Boolean).join(' ')
}

function rowSentence(t: Translate, row: Said['rows'][number], change: Said, zone: string): string {
  if (row.field === 'publication') return t(row.new === 'withdrawn' ? 'change.said.withdrawn' : 'change.said.published')
  if (row.field === 'status') return statusSentence(t, row.new as StatusValue, change)
  if (row.field === 'time') return timeSentence(t, row.old as TimeValue, row.new as TimeValue, zone)
  if (row.field === 'place') return t('change.said.place', { old: labelOf(row.old), new: labelOf(row.new) })
  return t('change.said.cover', { old: coverWords(t, row.old), new: coverWords(t, row.new) })
}

function statusSentence(t: Translate, { status }: StatusValue, { reason }: Said) {
  if (status === 'rescheduled') return reason
  return t('change.said.status', { status: t(`status.${status}`), reason: reason || '' })
}

function timeSentence(t: Translate, old: TimeValue, next: TimeValue, zone: string) {
  const ends = next.endsAt ? new Date(next.endsAt) : null
  return t('change.said.time', {
    old: momentPhrase(t, new Date(old.startsAt), zone),
    new: whenPhrase(t, { startsAt: new Date(next.startsAt), endsAt: ends, zone }),
  })
}

const labelOf = (value: unknown) => String((value as { label?: string } | null)?.label ?? '')

function coverWords(t: Translate, value: unknown): string {
  const { cover, coverText } = (value ?? {}) as { cover?: Cover; coverText?: string }
  return cover === 'other' || !cover ? (coverText ?? '') : t(`event.cover.${cover}`)
}

const fieldKeys: Record<string, MessageKey> = {
  title: 'event.field.title',
  summary: 'event.field.summary',
  supporterPosition: 'event.field.supporterPosition',
  directions: 'event.field.directions',
  stepFree: 'event.field.stepFree',
  toilets: 'event.field.toilets',
  seating: 'event.field.seating',
  shelter: 'event.field.shelter',
  quietPlace: 'event.field.quietPlace',
  children: 'event.field.children',
  cameras: 'event.field.cameras',
  bring: 'event.field.bring',
  doNot: 'event.field.doNot',
  route: 'event.field.route',
  visitorPolicy: 'event.field.visitorPolicy',
  contactRole: 'event.field.contactRole',
  contactPhone: 'event.field.contactPhone',
  calledBy: 'event.field.calledBy',
  kind: 'event.field.kind',
  capacity: 'event.field.capacity',
}

/** The name of a field as people know it from the form; what has none is "details". */
const fieldLabel = (t: Translate, field: string) => t(fieldKeys[field] ?? 'change.said.details')

/**
 * A text of at most 300 letters to paste into a messaging app: what is off or different, when it was to be, where to
 * look. The reason is cut, never the address.
 */
export function pasteText(t: Translate, facts: { what: string; status: string; reason: string; link: string }): string {
  const frame = (reason: string) =>
    t('change.paste', { ...facts, reason })
      .replace(/\s+/g, ' ')
      .trim()
  const room = 300 - frame('').length
  const { reason } = facts
  if (reason.length <= room) return frame(reason)
  const cut = reason.slice(0, Math.max(0, room - 1))
  return frame(room > 10 ? `${cut.slice(0, cut.lastIndexOf(' '))}…` : '').slice(0, 300)
}
