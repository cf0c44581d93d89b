import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent } from '@/features/events/testing/fixtures'
import { statuses } from '@/features/industrial-action/status'
import { translator } from '@/lib/i18n/translate'
import { eventEntry, type FeedEntry, statementEntry } from './entries'
import { jsonFeed } from './json-feed'
import { schemaErrors } from './testing/json-schema'
import { publicStatement } from './testing/statement'

const en = translator('en')
const head = {
  title: 'Medway pickets',
  home: 'https://pickets.example/',
  self: 'https://pickets.example/feed.json',
  now: new Date('2016-01-12T07:00:00Z'),
}
const page = 'https://pickets.example/events/x'
const feedOf = (entries: FeedEntry[], title = head.title, t = en) =>
  JSON.parse(jsonFeed(t, { ...head, title }, entries))

describe('a JSON feed', () => {
  it('gives each entry with its id, its text and its two times', () => {
    const changed = publicEvent({
      status: 'suspended',
      statusReason: 'Talks go on.',
      updatedAt: new Date('2016-01-19T22:04:00Z'),
      text: { summary: '' },
      dispute: null,
    })
    expect(feedOf([eventEntry(en, changed, page)])).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Medway pickets',
      home_page_url: 'https://pickets.example/',
      feed_url: 'https://pickets.example/feed.json',
      language: 'en-GB',
      items: [
        {
          id: 'urn:uuid:6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11',
          url: page,
          title: 'SUSPENDED – Picket at Medway Maritime',
          content_text: [
            'Suspended: it is off for now and may return.',
            'Talks go on.',
            'It was to be: Tuesday 12 January 2016, 8 to 11 am.',
            'Windmill Road, main gate, Medway Maritime Hospital, Windmill Road, Gillingham, Kent, ME7 5NY',
            'Called by British Medical Association.',
            'Supported by Medway Trades Council.',
            'Listed by Medway Trades Council.',
            'Confirmed with the BMA’s rep, by phone, Monday 11 January 2016, 4 pm.',
            'Everyone is welcome.',
          ].join('\n\n'),
          date_published: '2016-01-05T09:00:00.000Z',
          date_modified: '2016-01-19T22:04:00.000Z',
          authors: [{ name: 'Medway Trades Council' }],
          language: 'en-GB',
        },
      ],
    })
  })

  it('tells the language of the feed from that of an entry', () => {
    const cy = translator('cy')
    const feed = feedOf([eventEntry(cy, publicEvent(), page)], head.title, cy)
    expect([feed.language, feed.items[0].language]).toEqual(['cy', 'en-GB'])
  })

  it('says EXAMPLE where all of it is invented', () => {
    const demo = eventEntry(en, publicEvent({ demo: true }), page)
    expect(feedOf([demo]).title).toBe('EXAMPLE – Medway pickets')
    expect(feedOf([demo, eventEntry(en, publicEvent(), page)]).title).toBe('Medway pickets')
    expect(feedOf([]).title).toBe('Medway pickets')
  })
})

// The published schemas lie beside the repository and are not shipped with it.
const schemas = path.join(
  process.env.SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'schemas/jsonfeed',
)
const present = existsSync(schemas)
if (!present)
  console.warn(`JSON Feed schema test skipped: no ${schemas}. Set SHARED_DATA to the folder that holds schemas/.`)

describe.skipIf(!present)('by the published schema of JSON Feed 1.1', () => {
  const load = (name: string) => JSON.parse(readFileSync(path.join(schemas, name), 'utf8'))
  const errors = (feed: unknown) =>
    schemaErrors(feed, { feed: load('json-feed.json'), 'feed-1': load('json-feed-1.json') }, 'feed')
  const strange = publicEvent({ text: { title: hostileText, summary: hostileText } })
  const feed = feedOf(
    [
      ...statuses.map((status) => eventEntry(en, publicEvent({ status }), page)),
      eventEntry(en, publicEvent({ publication: 'withdrawn' }), page),
      eventEntry(en, strange, page),
      statementEntry(en, publicStatement(), page),
      statementEntry(en, publicStatement({ versionKind: 'withdrawal' }), page),
    ],
    hostileText,
  )

  it('is valid, full and empty', () => {
    expect(errors(feed)).toEqual([])
    expect(errors(feedOf([]))).toEqual([])
  })

  it('would not be valid otherwise', () => {
    const [item] = feed.items
    expect(errors({ ...feed, version: 'one' })).not.toEqual([])
    expect(errors({ ...feed, title: undefined })).toEqual(['/title: is not string'])
    expect(errors({ ...feed, generator: 'x' })).toEqual(['/generator: is not a property of this'])
    expect(errors({ ...feed, items: [{ ...item, id: 1 }] })).toEqual(['/items/0/id: is not string'])
    expect(errors({ ...feed, items: [{ id: 'x' }] })).toEqual(['/items/0: does not fit exactly one'])
    expect(errors({ ...feed, items: [{ ...item, authors: [{}] }] })).toEqual(['/items/0/authors/0: is empty'])
    expect(errors({ ...feed, items: [{ ...item, url: 'x y' }] })).toEqual(['/items/0/url: is no uri'])
    expect(errors({ ...feed, items: [{ ...item, date_modified: '19 January' }] })).toEqual([
      '/items/0/date_modified: is no date-time',
    ])
  })
})
