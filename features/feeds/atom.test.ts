import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent } from '@/features/events/testing/fixtures'
import { statuses } from '@/features/industrial-action/status'
import { translator } from '@/lib/i18n/translate'
import { atomFeed } from './atom'
import { eventEntry, type FeedEntry, statementEntry } from './entries'
import { oneLine } from './plain-text'
import { publicStatement } from './testing/statement'

const en = translator('en')
const head = {
  title: 'Medway pickets',
  home: 'https://pickets.example/?kind=picket&place=ME7',
  self: 'https://pickets.example/feed.atom?kind=picket&place=ME7',
  now: new Date('2016-01-12T07:00:00Z'),
}
const page = 'https://pickets.example/events/x'

type Text = { '@type': string; '#text': string }
type Link = { '@rel'?: string; '@href': string }
type AtomEntry = {
  id: string
  title: Text
  updated: string
  published: string
  link: Link[]
  author: { name: string }[]
  content: Text
}
type Atom = { '@xmlns': string; id: string; title: string; updated: string; link: Link[]; entry?: AtomEntry[] }

function parse(file: string): Atom {
  expect(XMLValidator.validate(file)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => ['entry', 'link', 'author'].includes(name),
  })
  return parser.parse(file).feed
}

/** What the HTML of an Atom text construct reads as, by the few references that we write. */
const read = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d+)?(Z|[+-]\d\d:\d\d)$/

const feedOf = (entries: FeedEntry[], title = head.title) => atomFeed(en, { ...head, title }, entries)
const entries = [
  ...statuses.map((status, n) => eventEntry(en, publicEvent({ id: `e${n}`, status }), `${page}${n}`)),
  eventEntry(en, publicEvent({ id: 'w', publication: 'withdrawn' }), page),
  statementEntry(en, publicStatement(), 'https://pickets.example/press/x'),
]

describe('an Atom feed', () => {
  const feed = parse(feedOf(entries))

  it('has what RFC 4287 asks of a feed', () => {
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.id).toBe(head.self)
    expect(feed.title).toBe('Medway pickets')
    expect(feed.updated).toMatch(rfc3339)
    expect(feed.link).toEqual([
      { '@rel': 'alternate', '@href': head.home },
      { '@rel': 'self', '@href': head.self },
    ])
  })

  it('has what RFC 4287 asks of every entry, in the order given', () => {
    expect(feed.entry?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    for (const [n, entry] of (feed.entry ?? []).entries()) {
      expect(URL.canParse(entry.id)).toBe(true)
      expect(entry.title['@type']).toBe('html')
      expect(entry.updated).toMatch(rfc3339)
      expect(entry.published).toMatch(rfc3339)
      expect(entry.author).toEqual([{ name: 'Medway Trades Council' }])
      expect(entry.link).toEqual([{ '@href': entries[n]?.url }])
      expect(entry.content['@type']).toBe('html')
    }
  })

  it('says the status first, in words', () => {
    expect(feed.entry?.[1]?.title['#text']).toBe('SUSPENDED – Picket at Medway Maritime')
    expect(feed.entry?.[1]?.content['#text']).toMatch(/^<p>Suspended: it is off for now and may return[.]<\/p><p>/)
  })

  it('moves `updated` with a change and keeps `published` and `id`', () => {
    const changed = publicEvent({ status: 'suspended', updatedAt: new Date('2016-01-19T22:04:00Z') })
    const [before] = parse(feedOf([eventEntry(en, publicEvent(), page)])).entry ?? []
    const [after] = parse(feedOf([eventEntry(en, changed, page)])).entry ?? []
    expect(after).toMatchObject({ id: before?.id, published: before?.published, updated: '2016-01-19T22:04:00.000Z' })
    expect(before?.updated).toBe('2016-01-05T09:00:00.000Z')
  })

  it('was updated when its newest entry was, or made', () => {
    const [old, young] = ['2016-01-05T09:00:00Z', '2016-01-19T22:04:00Z'].map((updatedAt) =>
      eventEntry(en, publicEvent({ updatedAt: new Date(updatedAt) }), page),
    )
    if (!old || !young) throw new Error('two entries were made')
    expect(parse(feedOf([young, old])).updated).toBe('2016-01-19T22:04:00.000Z')
    expect(parse(feedOf([old, young])).updated).toBe('2016-01-19T22:04:00.000Z')
    expect(parse(feedOf([])).updated).toBe('2016-01-12T07:00:00.000Z')
    expect(parse(feedOf([])).entry).toBeUndefined()
  })

  it('says EXAMPLE where all of it is invented', () => {
    const demo = eventEntry(en, publicEvent({ demo: true }), page)
    expect(parse(feedOf([demo])).title).toBe('EXAMPLE – Medway pickets')
    expect(parse(feedOf([demo, ...entries])).title).toBe('Medway pickets')
  })
})

describe('strange text (T22)', () => {
  const strange = publicEvent({
    status: 'suspended',
    statusReason: hostileText,
    keeper: { name: hostileText, slug: null },
    text: { title: hostileText, summary: `${hostileText}\nsecond line\n\nsecond paragraph` },
  })
  const file = feedOf([eventEntry(en, strange, `${page}?a=1&b="<`)], hostileText)

  it('stays text', () => {
    const feed = parse(file)
    const [entry] = feed.entry ?? []
    expect(feed.entry).toHaveLength(1)
    expect(feed.title).toBe(oneLine(hostileText))
    expect(entry?.author).toEqual([{ name: oneLine(hostileText) }])
    expect(read(entry?.title['#text'] ?? '')).toBe(`SUSPENDED – ${oneLine(hostileText)}`)
    expect(entry?.title['#text']).not.toMatch(/[<>]/)
    expect(entry?.content['#text'].replace(/<\/?p>|<br>/g, '')).not.toMatch(/[<>]/)
    expect(entry?.content['#text']).toContain('<br>second line</p><p>second paragraph</p>')
    expect(file).not.toContain('<script')
  })

  it('holds nothing that XML forbids', () => {
    expect(file.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u)
  })
})
