import fc from 'fast-check'
import { statuses } from '@/features/industrial-action/status'
import { wholeLocales } from '@/lib/i18n/locales'
import type { EventFacts, StatementContent, StatementFacts } from '../../content'
import type { PublicStatement } from '../../public-statement'
import { statementKinds, versionKinds } from '../../vocabulary'
import { picket, pressRelease } from './statement'

/** Text that means something to one of the formats. */
export const injections = [
  '=HYPERLINK("https://example.org","Win")',
  '</w:t></w:r><w:p/>',
  'Picket\r\nBEGIN:VEVENT\r\nSUMMARY:No picket',
  '[click](javascript:alert(1)) ![x](y) <https://example.org> https://example.org www.example.org',
  '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt; &amp;',
  "' onload='x' \" {{ 7*7 }} #{x} {0} <b>{issuer}</b>",
  '# Heading\n- item\n1. item\n=====\n> quote\n---\n~~~\n`code` *bold* _it_ | a | b |',
]

const strange = [
  ...injections,
  ']]><!-- &unknown; <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;<?xml version="1.1"?></body></inlineXML>',
  '\u202Eمضربون\u202C \u2067نضال\u2069',
  '👩🏽‍⚕️ ŵŷ w\u0302 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'half \uD83D of one, \uDC00 and none \uFFFE\uFFFF\u0000\u000B\u001F\u0085\u2028',
]

// `binary` leaves out half surrogate pairs, which a form can send all the same.
const halves = fc.array(fc.integer({ max: 0xffff, min: 0 })).map((units) => String.fromCharCode(...units))

export const anyText = fc.oneof(fc.string({ unit: 'binary' }), halves, fc.string({ unit: 'grapheme' }))

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...strange) },
  { weight: 5, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(...strange).map((one) => one.repeat(10_000).slice(0, 10_000)) },
)
const moment = fc.date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
const zone = fc.constantFrom('Europe/London', 'Europe/Dublin', 'Asia/Kathmandu')

const event: fc.Arbitrary<EventFacts> = fc
  .record({
    id: fc.uuid(),
    title: text,
    calledBy: text,
    place: text,
    startsAt: moment.map((date) => date.toISOString()),
    endsAt: fc.option(moment.map((date) => date.toISOString())),
    zone,
    status: fc.constantFrom(...statuses, 'withdrawn', 'unheard_of'),
  })
  .map(picket)

const content: fc.Arbitrary<StatementContent> = fc.record({
  ...{ headline: text, place: text, body: text, notesToEditors: text, photoOpportunity: text, contact: text },
  quotes: fc.array(fc.record({ text, speaker: text, role: text, body: text, consent: fc.constant('') }), {
    maxLength: 2,
  }),
})

const facts: fc.Arbitrary<StatementFacts> = fc.record({
  issuer: text,
  dispute: fc.option(
    fc.record({
      ...{ title: text, employer: text, slug: fc.constant(null) },
      ...{ calledBy: fc.array(text, { maxLength: 2 }), supportedBy: fc.array(text, { maxLength: 2 }) },
    }),
  ),
  events: fc.array(event, { maxLength: 2 }),
  notice: fc.option(
    fc.record({ provider: text, users: text, text, source: text, checkedAt: moment.map((date) => date.toISOString()) }),
  ),
})

/** Any statement there could be, in any words. */
export const anyStatement: fc.Arbitrary<PublicStatement> = fc
  .record({
    id: fc.uuid(),
    slug: fc.constantFrom('', 'stand-with-the-doctors-abcdef'),
    kind: fc.constantFrom(...statementKinds),
    locale: fc.constantFrom(...wholeLocales),
    issuer: fc.record({ name: text, slug: fc.constant(null), about: text }),
    number: fc.integer({ min: 1, max: 9999 }),
    versionKind: fc.constantFrom(...versionKinds),
    note: text,
    issuedAt: moment,
    embargoedUntil: fc.option(moment),
    zone,
    outOfDate: fc.oneof(fc.constant<string[]>([]), fc.array(text, { maxLength: 2 })),
    demo: fc.boolean(),
    content,
    facts,
  })
  .map(pressRelease)
