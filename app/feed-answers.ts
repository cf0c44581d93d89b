import { eventPath, findPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { readNow } from '@/features/events/queries'
import { eventCalendar } from '@/features/feeds/calendar'
import { eventEntry } from '@/features/feeds/entries'
import { env } from '@/lib/env'
import { requestLocale } from '@/lib/http'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

const plain = (text: string, status: number) =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** For addresses that programs read: the same words for what never was public and what never was. */
export const nothingHere = () => plain('Not found', 404)

/** A calendar file of some events, in the language of the address. */
export async function calendarAnswer(request: Request, events: PublicEvent[], name: string) {
  const t = translator(requestLocale(request.headers))
  const body = eventCalendar(t, events, { name, source: askedFor(request), now: await readNow() })
  return new Response(body, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
}

/** Head and entries of a feed of events, for whichever format prints them. */
export async function eventFeed(request: Request, events: PublicEvent[]) {
  const t = translator(requestLocale(request.headers))
  const { APP_URL } = env()
  const head = {
    title: t('find.feed'),
    home: APP_URL + localePath(t.locale, findPath),
    self: askedFor(request),
    now: await readNow(),
  }
  const entries = events.map((event) => eventEntry(t, event, APP_URL + localePath(t.locale, eventPath(event.slug))))
  return { t, head, entries }
}

/** The address to fetch the same again: its language and its filter are part of it. */
function askedFor(request: Request) {
  const { pathname, search } = new URL(request.url)
  return env().APP_URL + pathname + search
}
