import type { Body, PublicEvent } from '@/features/events/public-event'
import { mayStillBeExpected, startsNoLonger } from '@/features/events/when'
import { isOff } from '@/features/industrial-action/status'
import { momentPhrase, timePhrase, whenPhrase } from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/locales'
import { carefully } from '@/lib/i18n/review'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { oneLine } from './plain-text'

// Calendars and feeds are read long after they were fetched, so every date here carries its year.

/** The name of an event on a surface. `message` takes `{title}`; null is the title alone. Invented events say EXAMPLE. */
export function eventName(t: Translate, event: PublicEvent, message: MessageKey | null): string {
  const title = message ? t(message, { title: event.text.title }) : event.text.title
  return exampleOf(t, event.demo, title)
}

/** A title or a name, with EXAMPLE before it where it is invented. */
export const exampleOf = (t: Translate, demo: boolean, title: string) =>
  oneLine(demo ? t('feed.example', { title }) : title)

/** What became of an event and why, when there is more news, what stands instead. Empty while it goes ahead. */
export function statusLines(t: Translate, event: PublicEvent): string[] {
  const { status, statusReason, statusChangedAt, nextNewsAt, zone } = event
  const action = event.action && isOff(event.action.status) && !isOff(status) ? event.action : null
  const lines = [
    status !== 'going_ahead' && t(`feed.status.${status}`),
    status !== 'going_ahead' && statusReason,
    status !== 'going_ahead' && statusChangedAt && t('feed.announced', { at: momentPhrase(t, statusChangedAt, zone) }),
    status !== 'going_ahead' && nextNewsAt && t('feed.nextNews', { at: momentPhrase(t, nextNewsAt, zone) }),
    ...startsNoLonger(event).map((start) => t('feed.noLonger', { at: momentPhrase(t, start, zone) })),
    action && actionOffLine(t, event, action),
  ]
  return said(lines)
}

/** A caller cannot call off what another body keeps: that body decides, and until it has, nobody should set out. */
function actionOffLine(t: Translate, event: PublicEvent, { ownWords, status }: NonNullable<PublicEvent['action']>) {
  const words = { action: ownWords, status, keeper: event.keeper.name }
  return t(event.keeperDecides ? 'feed.actionOff.deciding' : 'feed.actionOff.goesAhead', words)
}

/** When it is; where it is off, when it was to be. */
export function whenLine(t: Translate, event: PublicEvent): string {
  const when = whenPhrase(t, event)
  return isOff(event.status) ? t('feed.wasAnnounced', { when }) : when
}

/** When people gather, where that is not the start; null where nobody should. */
export function gatherLine(t: Translate, event: PublicEvent): string | null {
  if (!event.gatherAt || isOff(event.status)) return null
  return t('feed.gather', { time: timePhrase(t, event.gatherAt, event.zone) })
}

/** Where people meet, from the gate outwards. */
export const whereLine = ({ place }: PublicEvent) =>
  said([place.name, place.workplace, place.address, place.locality, place.postcode]).join(', ')

/** Who has authority, who supports, and who typed it in: never to be confused in print. */
export function whoLines(t: Translate, event: PublicEvent): string[] {
  const { calledBy, supportedBy, keeper } = event
  return said([
    t('feed.calledBy', { body: calledBy.name }),
    supportedBy.length > 0 && t('feed.supportedBy', { bodies: listOf(t, supportedBy) }),
    !isSameBody(calledBy, keeper) && t('feed.listedBy', { body: keeper.name }),
  ])
}

/** On whose word a page stands that its caller does not keep; null where the caller does. */
export function confirmationLine(t: Translate, event: PublicEvent): string | null {
  const { confirmation, zone } = event
  if (isSameBody(event.calledBy, event.keeper)) return null
  if (!confirmation) return t('feed.unconfirmed')
  const at = momentPhrase(t, confirmation.at, zone)
  const { with: person, how } = confirmation
  return oneLine(how ? t('feed.confirmedHow', { person, how, at }) : t('feed.confirmed', { person, at }))
}

/** Whether the public may come, in the words of the union's decision: in English until they are checked. */
export const visitorLine = (t: Translate, event: PublicEvent) =>
  carefully(t, 'mayICome')(`mayICome.line.${event.visitorPolicy}`)

/** Short words for the old time of an event that is off, for those who have not heard; null once that time is over. */
export function notTodayLine(t: Translate, event: PublicEvent, now: Date): string | null {
  const { status } = event
  if (status === 'going_ahead' || status === 'rescheduled' || !mayStillBeExpected(event, now)) return null
  return eventName(t, event, `feed.notToday.${status}`)
}

/** One line each, without what is empty. */
export const said = (lines: (string | null | false)[]) =>
  lines.map((line) => oneLine(line || '')).filter((line) => line !== '')

export const listOf = (t: Translate, bodies: readonly Pick<Body, 'name'>[]) =>
  new Intl.ListFormat(languageTag[t.locale], { type: 'conjunction' }).format(bodies.map(({ name }) => name))

const isSameBody = (a: Body, b: Body) => (a.slug && b.slug ? a.slug === b.slug : a.name === b.name)
