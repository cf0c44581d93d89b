import type { PublicEvent } from '@/features/events/public-event'
import { eventName, gatherLine, said, statusLines, visitorLine, whoLines } from '@/features/feeds/wording'
import { isOff } from '@/features/industrial-action/status'
import { billDate, dayPhrase, momentPhrase, timesPhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'

/** What a sheet of paper says of an event, in reading order. How it looks is for the drawing. */
export type Poster = {
  kind: string
  /** EXAMPLE, on what is invented. */
  example: string | null
  /** "SUSPENDED", with why; while it is off nothing on the sheet reads like an invitation. */
  off: { status: string; lines: string[] } | null
  title: string
  date: { day: string; lines: string[] }
  gather: string | null
  place: { name: string; lines: string[] }
  facts: { term: string; text: string }[]
  who: string[]
  url: string
  scan: string
  check: string
  made: string
  more: string
  codeLabel: string
}

type Options = { url: string; now: Date; sheet: 'poster' | 'leaflet' }

export function layOutPoster(t: Translate, event: PublicEvent, { url, now, sheet }: Options): Poster {
  const off = isOff(event.status)
  const { place } = event
  return {
    kind: t(`event.kind.${event.kind}`),
    example: event.demo ? t('site.example') : null,
    off: off ? { status: t(`status.${event.status}`), lines: statusLines(t, event).slice(1) } : null,
    title: eventName(t, { ...event, demo: false }, null),
    date: dateOf(t, event),
    gather: gatherLine(t, event),
    place: { name: place.name, lines: said([place.workplace, place.address, place.locality, place.postcode]) },
    facts: off ? [] : factsOf(t, event, sheet),
    who: whoLines(t, event),
    url,
    scan: t('poster.scan'),
    check: t('poster.check'),
    made: t('poster.made', { when: momentPhrase(t, now, event.zone) }),
    more: t('poster.more'),
    codeLabel: t('poster.code', { url }),
  }
}

/** The day as on a hand-printed bill; where it ends on another day, the whole phrase. */
function dateOf(t: Translate, event: PublicEvent) {
  const { startsAt, endsAt, zone } = event
  const { day } = billDate(t, startsAt, zone)
  const oneDay = !endsAt || dayPhrase(t, startsAt, zone) === dayPhrase(t, endsAt, zone)
  return { day, lines: oneDay ? [dayPhrase(t, startsAt, zone), timesPhrase(t, event)] : [whenPhrase(t, event)] }
}

/** A poster says what brings somebody there; a leaflet also what helps on the way and at the gate. */
function factsOf(t: Translate, event: PublicEvent, sheet: Options['sheet']) {
  const { text, place, contactPhone, contactRole } = event
  const stays = event.visitorPolicy === 'stay_away'
  const ring = contactPhone && `${contactRole || t('event.defaultRole')}: ${contactPhone}`
  const first: [string, string][] = [
    [t('event.fact.mayICome'), visitorLine(t, event)],
    [t('event.fact.supporters'), stays ? '' : text.supporterPosition || place.supporterPosition],
    [t('event.fact.route'), text.route],
    [t('event.fact.onTheDay'), ring],
  ]
  const further: [string, string][] = [
    [t('event.fact.gettingThere'), text.directions],
    [t('event.fact.stepFree'), text.stepFree],
    [t('event.fact.toilets'), text.toilets],
    [t('event.fact.children'), text.children],
    [t('event.fact.bring'), text.bring],
    [t('event.fact.doNot'), text.doNot],
    [t('event.fact.cameras'), text.cameras],
  ]
  return [...first, ...(sheet === 'leaflet' ? further : [])].flatMap(([term, words]) =>
    said([words]).map((line) => ({ term, text: line })),
  )
}
