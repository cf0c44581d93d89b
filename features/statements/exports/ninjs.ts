import { surfaceOf } from '@/features/events/surfaces'
import { statuses } from '@/features/industrial-action/status'
import { offsetDateTime } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { EventFacts } from '../content'
import type { PublicStatement } from '../public-statement'
import { toMarkup } from './html'
import type { Block } from './layout'
import { cleanLine } from './letters'
import { itemUri, marked, type NewsItem, newsItem } from './newsroom'
import { toUnbrokenText } from './text'

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

/** News in JSON of the IPTC: the statement as a text, the events it is bound to as event items for a diary. */
export function toNinjs(t: Translate, statement: PublicStatement, now: Date) {
  const item = newsItem(t, statement, now)
  const { uri, versionCreated, firstCreated, embargoedUntil, pubStatus, language } = item
  const text = {
    standard,
    ...{ uri, type: 'text', version: String(item.version), versionCreated, firstCreated, embargoedUntil, pubStatus },
    edNote: said(item.note),
    language,
    headlines: [{ value: item.headline }],
    bodies: some(bodiesOf(item.body)),
    by: said(item.issuer),
    located: said(item.place),
    genres: [{ name: item.genre }],
    infoSources: some(namesOf(item.issuer)),
    altIds: some(statement.slug ? [{ role: 'slug', value: statement.slug }] : []),
    associations: some(pubStatus === 'canceled' ? [] : eventItems(t, statement, item)),
  }
  return `${JSON.stringify(text, null, 2)}\n`
}

const bodiesOf = (body: Block[]) =>
  body.length > 0
    ? [
        { role: 'main', contentType: 'text/plain', value: toUnbrokenText(body) },
        { role: 'main', contentType: 'text/html', value: toMarkup(body) },
      ]
    : []

/**
 * Each carries the statement's embargo and note, for a diary that takes it in without the statement, and its time: of two
 * items about one event, that of the later version counts.
 */
const eventItems = (t: Translate, statement: PublicStatement, item: NewsItem) =>
  statement.facts.events.map((event) => ({
    ...{ uri: itemUri(event.id), type: 'event', versionCreated: item.versionCreated },
    ...{ embargoedUntil: item.embargoedUntil, edNote: said(item.note), language: item.language },
    ...(statement.outOfDate.length > 0 ? heldEvent(t, statement, event) : eventAsIssued(t, statement, event)),
  }))

/** One of the events has changed, and only words say which: no diary may go by the times of any until that is mended. */
const heldEvent = (t: Translate, statement: PublicStatement, event: EventFacts) => ({
  name: marked(t, statement, t('feed.title.outOfDate', { title: cleanLine(event.title) })),
  pubStatus: 'withheld',
})

function eventAsIssued(t: Translate, statement: PublicStatement, event: EventFacts) {
  const { ninjs, feed, page } = surfaceIn(event)
  const title = cleanLine(event.title)
  const name = marked(t, statement, feed.title ? t(feed.title, { title }) : title)
  if (!page.details) return { name, pubStatus: ninjs.pubStatus }
  return {
    name,
    pubStatus: ninjs.pubStatus,
    eventDetails: {
      eventStatus: ninjs.eventStatus ?? undefined,
      // The schema would also let through an expected start beside the start: only ever one of the two.
      dates: {
        startDate: offsetDateTime(new Date(event.startsAt), event.zone),
        endDate: event.endsAt ? offsetDateTime(new Date(event.endsAt), event.zone) : undefined,
      },
      organiser: namesOf(event.calledBy)[0],
    },
    places: some(namesOf(event.place)),
  }
}

/** What is in none of the known statuses is treated as withdrawn: nobody is sent to it. */
function surfaceIn(event: EventFacts) {
  const status = statuses.find((known) => known === event.status)
  return surfaceOf({ publication: status ? 'public' : 'withdrawn', status: status ?? 'cancelled' })
}

/** JSON leaves out what is undefined, and with it all that there is nothing of. */
const said = (text: string) => text || undefined
const some = <Thing>(things: Thing[]) => (things.length > 0 ? things : undefined)

const namesOf = (name: string) => (cleanLine(name) ? [{ name: cleanLine(name) }] : [])
