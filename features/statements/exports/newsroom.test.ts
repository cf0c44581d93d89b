import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublicStatement } from '../public-statement'
import { anyStatement } from './testing/hostile'
import { newsmlErrors, ninjsErrors, schemasMissing } from './testing/newsroom-schemas'
import { render } from './testing/read-back'
import { picket, pressRelease } from './testing/statement'
import { oneSpaced, partsOfNewsml } from './testing/words'

const lastSecond = new Date('2016-01-12T00:00:59Z')
const itsMinute = new Date('2016-01-12T00:01:00Z')
/** Half of the embargoes of generated statements are over by then. */
const halfway = new Date('2026-01-01T00:00:00Z')

const ninjs = async (statement: PublicStatement, now?: Date) =>
  (await render('ninjs.json', statement, now)).body.toString()
const newsml = async (statement: PublicStatement, now?: Date) =>
  (await render('newsml.xml', statement, now)).body.toString()

type Item = Record<string, unknown> & {
  edNote: string
  bodies: { contentType: string; value: string }[]
  associations: Record<string, unknown>[]
}
const item = async (statement: PublicStatement, now?: Date) => JSON.parse(await ninjs(statement, now)) as Item
const firstEvent = async (statement: PublicStatement, now?: Date) => (await item(statement, now)).associations[0]

/** What stands in the header of a NewsML-G2 item, in its order. */
async function header(statement: PublicStatement, now?: Date) {
  const xml = await newsml(statement, now)
  return xml.slice(xml.indexOf('<itemMeta>'), xml.indexOf('</itemMeta>')).split('\n').slice(1, -1)
}

const schemas = schemasMissing ? `the published schemas (skipped: ${schemasMissing})` : 'the published schemas'
describe.skipIf(schemasMissing !== '')(schemas, () => {
  it('take as ninjs 3.1 whatever was written', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyStatement, async (statement) => {
        expect(ninjsErrors(await ninjs(statement, halfway))).toEqual([])
      }),
      { numRuns: 200 },
    ),
  )

  it('take as NewsML-G2 2.35 whatever was written', { timeout: 60_000 }, async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const statements = fc.sample(anyStatement, { numRuns: 200, seed })
    const files = await Promise.all(statements.map((statement) => newsml(statement, halfway)))
    expect(await newsmlErrors(files), `seed ${seed}`).toEqual([])
  })

  it('refuse ninjs that is wrong', async () => {
    const right = await item(pressRelease(), lastSecond)
    const [event] = right.associations
    const wrong = [
      { ...right, uri: undefined },
      { ...right, uri: 'no address' },
      { ...right, pubStatus: 'cancelled' },
      { ...right, embargoed: right.embargoedUntil },
      { ...right, embargoedUntil: '2016-01-12T00:01:00' },
      { ...right, versionCreated: 'Monday' },
      { ...right, version: 1 },
      { ...right, headlines: [{ role: 'main' }] },
      { ...right, associations: [{ ...event, name: undefined }] },
      { ...right, associations: [{ ...event, eventDetails: { eventStatus: 'going ahead' } }] },
      { ...right, associations: [{ ...event, eventDetails: { dates: { startDate: '2016-01-12' } } }] },
    ]
    expect(ninjsErrors(JSON.stringify(right))).toEqual([])
    expect(wrong.filter((file) => ninjsErrors(JSON.stringify(file)).length === 0)).toEqual([])
  })

  it('refuse NewsML-G2 that is wrong', { timeout: 60_000 }, async () => {
    const right = await newsml(pressRelease(), lastSecond)
    const embargoed = '<embargoed>2016-01-12T00:01:00+00:00</embargoed>'
    const wrong = [
      right.replace('<itemClass qcode="ninat:text"/>', ''),
      right.replace(`${embargoed}\n`, '').replace('<versionCreated>', `${embargoed}<versionCreated>`),
      right.replace(embargoed, '<embargoed>Tuesday</embargoed>'),
      right.replace('<pubStatus qcode="stat:usable"/>', '<pubStatus>usable</pubStatus>'),
      right.replace(/ guid="[^"]*"/, ''),
      right.replace('<headline>', '<heading>').replace('</headline>', '</heading>'),
      right.replace('</html>', ''),
    ]
    expect(new Set([right, ...wrong]).size).toBe(wrong.length + 1)
    const errors = await newsmlErrors([right, ...wrong])
    const refused = [...new Set(errors.flatMap((error) => /^(\d+)\.xml/.exec(error)?.[1] ?? []))]
    expect(refused.map(Number).sort()).toEqual(wrong.map((_, index) => index + 1))
  })
})

describe('the two newsroom formats', () => {
  it('have the same words, whatever was written', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyStatement, async (statement) => {
        const [json, xml] = [await item(statement, halfway), partsOfNewsml(await newsml(statement, halfway))]
        expect(xml.note).toBe(oneSpaced(json.edNote ?? ''))
        expect(xml.body).toBe(oneSpaced(json.bodies?.[0]?.value ?? ''))
      }),
      { numRuns: 100 },
    ),
  )

  it('give the text as lines without marks and as HTML', async () => {
    const { bodies } = await item(pressRelease({ content: { body: 'One < two.\nLine.' } }))
    expect(bodies.map(({ contentType }) => contentType)).toEqual(['text/plain', 'text/html'])
    expect(bodies[0]?.value).toContain('\n\nOne < two.\nLine.\n\n')
    expect(bodies[1]?.value).toContain('\n<p>One &lt; two.<br>Line.</p>\n')
  })

  it('know one item by the same name, in the feeds too', async () => {
    const statement = pressRelease()
    expect((await item(statement)).uri).toBe(`urn:uuid:${statement.id}`)
    expect(await newsml(statement)).toContain(`guid="urn:uuid:${statement.id}" version="1"`)
  })

  it('say who, where and in which language', async () => {
    const { by, located, genres, language, infoSources } = await item(pressRelease({ locale: 'cy' }))
    expect({ by, located, language }).toEqual({
      by: 'Riverside Trades Council',
      located: 'Gillingham',
      language: 'cy',
    })
    expect([genres, infoSources]).toEqual([[{ name: 'Datganiad i’r wasg' }], [{ name: by }]])
  })

  it('mark what is invented in the headline and in every event', async () => {
    const example = await item(pressRelease({ demo: true }))
    expect(example.headlines).toEqual([{ value: 'EXAMPLE – Riverside stands with its doctors' }])
    expect(example.associations[0]?.name).toBe('EXAMPLE – Picket at the main gate')
  })
})

describe('an embargo in the newsroom formats', () => {
  const words = 'EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday 12 January 2016 (UK time)'

  // The IPTC's own example of an embargo: usable, with the time, and a note to the desk.
  it('is a field and a note until its minute, and the news is usable', async () => {
    const { embargoedUntil, pubStatus, edNote, bodies, associations } = await item(pressRelease(), lastSecond)
    const held = { embargoedUntil: '2016-01-12T00:01:00+00:00', pubStatus: 'usable', edNote: words }
    expect({ embargoedUntil, pubStatus, edNote }).toEqual(held)
    expect(associations).toEqual([expect.objectContaining(held)])
    expect(JSON.stringify(bodies)).not.toContain('EMBARGO')
    expect(await header(pressRelease(), lastSecond)).toEqual([
      '<itemClass qcode="ninat:text"/>',
      '<provider literal="Riverside Trades Council"><name>Riverside Trades Council</name></provider>',
      '<versionCreated>2016-01-11T16:00:00+00:00</versionCreated>',
      '<firstCreated>2016-01-11T16:00:00+00:00</firstCreated>',
      '<embargoed>2016-01-12T00:01:00+00:00</embargoed>',
      '<pubStatus qcode="stat:usable"/>',
      `<edNote>${words}</edNote>`,
    ])
  })

  it('is gone at its minute', async () => {
    const free = await item(pressRelease(), itsMinute)
    expect(free.pubStatus).toBe('usable')
    expect(JSON.stringify(free)).not.toMatch(/embargo|edNote/i)
    expect(await newsml(pressRelease(), itsMinute)).not.toMatch(/embargo|edNote/i)
  })

  it('has the offset of its own zone', async () => {
    const summer = pressRelease({ embargoedUntil: new Date('2016-06-30T23:01:00Z'), zone: 'Europe/Dublin' })
    expect((await item(summer, itsMinute)).embargoedUntil).toBe('2016-07-01T00:01:00+01:00')
  })

  it('covers a withdrawal that comes before its minute', async () => {
    const { embargoedUntil, pubStatus } = await item(pressRelease({ versionKind: 'withdrawal' }), lastSecond)
    expect({ embargoedUntil, pubStatus }).toEqual({
      embargoedUntil: '2016-01-12T00:01:00+00:00',
      pubStatus: 'canceled',
    })
  })
})

describe('versions in the newsroom formats', () => {
  const first = { number: 1, kind: 'original', issuedAt: new Date('2016-01-10T09:00:00Z'), note: '' } as const
  const later = {
    ...{ number: 3, versions: [first], note: 'The gate was wrong.' },
    ...{ issuedAt: new Date('2016-01-12T10:00:00Z'), embargoedUntil: null },
  }

  it('count up under one name and keep the time of the first', async () => {
    const { uri, version, versionCreated, firstCreated } = await item(pressRelease(later))
    expect({ uri, version, versionCreated, firstCreated }).toEqual({
      uri: `urn:uuid:${pressRelease().id}`,
      version: '3',
      versionCreated: '2016-01-12T10:00:00+00:00',
      firstCreated: '2016-01-10T09:00:00+00:00',
    })
    expect(await newsml(pressRelease(later))).toContain('version="3"')
    const unseen = pressRelease({ ...later, versions: [] })
    expect(await item(unseen)).not.toHaveProperty('firstCreated')
    expect((await header(unseen)).join()).not.toContain('firstCreated')
  })

  it('tell an event’s later item from its earlier one', async () => {
    expect((await firstEvent(pressRelease()))?.versionCreated).toBe('2016-01-11T16:00:00+00:00')
    expect((await firstEvent(pressRelease(later)))?.versionCreated).toBe('2016-01-12T10:00:00+00:00')
  })

  it.each([
    ['original', [], undefined],
    ['update', ['<signal qcode="sig:update"/>'], 'UPDATED, version 3: The gate was wrong.'],
    ['correction', ['<signal qcode="sig:correction"/>'], 'CORRECTED, version 3: The gate was wrong.'],
  ] as const)('are signalled, with what was wrong for the desk: %s', async (versionKind, signals, note) => {
    const statement = pressRelease({ ...later, versionKind })
    expect((await header(statement)).filter((line) => line.startsWith('<signal'))).toEqual(signals)
    expect((await item(statement)).edNote).toBe(note)
    expect((await item(statement)).pubStatus).toBe('usable')
  })

  it('that are withdrawn are canceled news without text, with the reason for the desk', async () => {
    const withdrawn = pressRelease({ ...later, versionKind: 'withdrawal', note: 'A wrong name.' })
    const json = await item(withdrawn)
    expect(json.pubStatus).toBe('canceled')
    expect(json).not.toHaveProperty('bodies')
    expect(json).not.toHaveProperty('associations')
    expect(json.edNote).toMatch(/^WITHDRAWN: please do not use this statement.*\n\nA wrong name\.\n\nContact/)
    const xml = await newsml(withdrawn)
    expect(xml).toContain('<pubStatus qcode="stat:canceled"/>')
    expect(xml).not.toContain('<contentSet>')
    expect(`${xml}${JSON.stringify(json)}`).not.toMatch(/8 am|look after|two gates|Windmill/)
  })
})

describe('the events of a statement, for a diary', () => {
  const withStatus = (status: string) => pressRelease({ facts: { events: [picket({ status })] } })
  const list = 'http://cv.iptc.org/newscodes/eventstatus/'

  it('have name, time, place and who calls', async () => {
    expect(await firstEvent(pressRelease())).toEqual({
      uri: `urn:uuid:${picket().id}`,
      type: 'event',
      versionCreated: '2016-01-11T16:00:00+00:00',
      language: 'en-GB',
      name: 'Picket at the main gate',
      pubStatus: 'usable',
      eventDetails: {
        eventStatus: `${list}scheduled`,
        dates: { startDate: '2016-01-12T08:00:00+00:00', endDate: '2016-01-12T11:00:00+00:00' },
        organiser: { name: 'Hospital Doctors’ Union' },
      },
      places: [{ name: 'Windmill Road, Gillingham' }],
    })
  })

  // That a picket is off is news to be used; only the news itself can be canceled.
  it.each([
    ['going_ahead', 'scheduled', 'Picket at the main gate'],
    ['rescheduled', 'scheduled', 'NEW DATE – Picket at the main gate'],
    ['suspended', 'postponed', 'SUSPENDED – Picket at the main gate'],
    ['postponed', 'postponed', 'POSTPONED – Picket at the main gate'],
    ['cancelled', 'canceled', 'CANCELLED – Picket at the main gate'],
  ])('stay usable news when %s', async (status, code, name) => {
    expect(await firstEvent(withStatus(status))).toMatchObject({
      ...{ name, pubStatus: 'usable' },
      eventDetails: { eventStatus: `${list}${code}` },
    })
  })

  it.each(['withdrawn', 'unheard_of'])('are taken back without details when %s', async (status) => {
    const event = await firstEvent(withStatus(status))
    expect(event).toMatchObject({ name: 'Withdrawn', pubStatus: 'canceled' })
    expect(event).not.toHaveProperty('eventDetails')
    expect(event).not.toHaveProperty('places')
  })

  it('are held, without a time, once any of them has changed', async () => {
    const outOfDate = await item(pressRelease({ outOfDate: ['The picket is suspended.'] }))
    expect(outOfDate.edNote).toBe('OUT OF DATE: The picket is suspended.')
    expect(outOfDate.pubStatus).toBe('usable')
    const [event] = outOfDate.associations
    expect(event).toMatchObject({ name: 'OUT OF DATE – Picket at the main gate', pubStatus: 'withheld' })
    expect(event).not.toHaveProperty('eventDetails')
    expect(event).not.toHaveProperty('places')
  })
})
