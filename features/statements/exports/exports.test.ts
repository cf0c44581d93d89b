import { describe, expect, it, vi } from 'vitest'
import type { PublicStatement } from '../public-statement'
import { documentFormats, exportFormats } from './formats'
import { read, render } from './testing/read-back'
import { picket, pressRelease } from './testing/statement'
import { wordsIn } from './testing/words'

// The first PDF waits for its libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 30_000 })

const eve = new Date('2016-01-11T20:00:00Z')
const text = async (statement: PublicStatement, now?: Date) => (await render('txt', statement, now)).body.toString()

describe('the one layout', () => {
  it('has the order of a press release', async () => {
    expect(await text(pressRelease(), eve)).toBe(`Riverside Trades Council

PRESS RELEASE

EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday
12 January 2016 (UK time)

Issued Monday 11 January 2016, 4 pm

Riverside stands with its doctors

Gillingham, Monday 11 January 2016

Hospital doctors strike on Tuesday from 8 am.

The council asks the public to join them.

“They look after us.

“Now we look after them.”

– Mair Pugh, secretary, Riverside Trades Council

ENDS

Notes to editors

The hospital has two gates.

The dispute: A safe contract, with Riverside General Hospital Trust.
Called by Hospital Doctors’ Union; supported by Riverside Trades
Council.

Picket at the main gate: Tuesday 12 January 2016, 8 to 11 am, Windmill
Road, Gillingham. Called by Hospital Doctors’ Union.

For patients: what the employer says

Riverside General Hospital Trust says: Consultants cover emergencies. 14
clinics and 168 patients are moved; come unless told not to. (Source:
hospital website, checked Monday 11 January 2016, 4 pm)

Photo and filming opportunity

Main gate, Tuesday, 8.30 am.

Contact for the media

Press desk
01632 960123

About Riverside Trades Council

The union branches of Riverside, together.

EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday
12 January 2016 (UK time)
`)
  })

  it.each(documentFormats)('says the same words in the same order as %s', async (format) => {
    const statement = pressRelease({
      demo: true,
      outOfDate: ['The rally has moved.'],
      versionKind: 'update',
      number: 3,
    })
    expect(await read(format, statement, eve)).toBe(await read('txt', statement, eve))
  })

  it.each(exportFormats)('never prints how a speaker agreed, as %s', async (format) => {
    expect(await read(format, pressRelease())).not.toContain('telephone')
  })

  it('sets no second quotation marks', async () => {
    const [quote] = pressRelease().content.quotes
    const quotes = [
      { ...quote, text: '“Yes,” she said, “we will.”', speaker: 'Mair Pugh', role: '', body: '', consent: '' },
    ]
    expect(await text(pressRelease({ content: { quotes } }))).toContain(
      '\n\n“Yes,” she said, “we will.”\n\n– Mair Pugh\n\n',
    )
  })

  it('leaves out what there is nothing of', async () => {
    const bare = pressRelease({
      issuer: { name: 'Riverside Trades Council', slug: null, about: '' },
      content: { place: '', quotes: [], notesToEditors: ' \n', photoOpportunity: '', contact: '' },
      facts: { dispute: null, events: [], notice: null },
    })
    expect((await text(bare)).split('\n\n').slice(3)).toEqual([
      'Issued Monday 11 January 2016, 4 pm',
      'Riverside stands with its doctors',
      'Hospital doctors strike on Tuesday from 8 am.',
      'The council asks the public to join them.',
      'ENDS\n',
    ])
  })

  it('speaks Welsh for a Welsh statement', async () => {
    const words = await read(
      'pdf',
      pressRelease({ locale: 'cy', content: { headline: 'Saf gyda’r meddygon: ŵ ŷ Ŵ Ŷ' } }),
      eve,
    )
    expect(words).toContain('DATGANIAD I’R WASG DAN EMBARGO: ni ddylid cyhoeddi na darlledu cyn 00.01 o’r gloch')
    expect(words).toContain('Saf gyda’r meddygon: ŵ ŷ Ŵ Ŷ')
    expect(words).toContain('I gleifion: yr hyn y mae’r cyflogwr yn ei ddweud')
    const { body } = await render('html', pressRelease({ locale: 'cy' }))
    expect(body.toString()).toContain('<html lang="cy">')
  })
})

describe('an embargo', () => {
  const top = 'EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday 12 January 2016 (UK time)'

  it.each(documentFormats)(
    'stands at the top and the tail until its minute, and is gone then, in %s',
    async (format) => {
      const before = await read(format, pressRelease(), new Date('2016-01-12T00:00:59Z'))
      expect(before.split(top)).toHaveLength(3)
      expect(before.indexOf(top)).toBeLessThan(before.indexOf('Riverside stands'))
      expect(before.endsWith(top)).toBe(true)
      expect(before).not.toContain('IMMEDIATE')
      const after = await read(format, pressRelease(), new Date('2016-01-12T00:01:00Z'))
      expect(after).not.toContain('EMBARGO')
      expect(after).toContain('PRESS RELEASE FOR IMMEDIATE RELEASE Issued')
    },
  )

  it('tells the hour of its own zone in summer', async () => {
    const summer = pressRelease({ embargoedUntil: new Date('2016-06-30T23:01:00Z') })
    expect(await read('txt', summer)).toContain('before 00.01 hours, Friday 1 July 2016 (UK time)')
    expect(await read('txt', { ...summer, zone: 'Europe/Dublin' })).toContain('1 July 2016 (Ireland Time)')
  })

  it('covers the headline of a statement that is withdrawn before it ends', async () => {
    const withdrawn = await text(pressRelease({ versionKind: 'withdrawal', note: 'Wrong date.' }), eve)
    expect(withdrawn.split('EMBARGOED')).toHaveLength(3)
  })
})

describe('what must be seen first', () => {
  const suspended = 'The picket on Tuesday 26 January is suspended.'

  it.each(documentFormats)('is that it is out of date, before all else in %s', async (format) => {
    const statement = pressRelease({ demo: true, number: 2, versionKind: 'correction', note: 'The gate was wrong.' })
    const words = await read(format, { ...statement, outOfDate: [suspended, 'The rally has moved.'] })
    expect(words.startsWith(`OUT OF DATE: ${suspended} OUT OF DATE: The rally has moved. EXAMPLE:`)).toBe(true)
    expect(words).toContain('CORRECTED, version 2: The gate was wrong. Riverside Trades Council PRESS RELEASE')
    expect(await read(format, statement)).not.toContain('OUT OF DATE')
    const original = await read(format, pressRelease({ demo: true, outOfDate: [suspended] }))
    expect(original.startsWith(`OUT OF DATE: ${suspended} EXAMPLE:`)).toBe(true)
  })

  it('is that it was updated, with or without a note', async () => {
    const update = pressRelease({ versionKind: 'update', number: 4 })
    expect(await text(update)).toMatch(/^UPDATED, version 4\n/)
    expect(await text({ ...update, note: 'A second\nrally.' })).toMatch(/^UPDATED, version 4: A second rally\.\n/)
  })

  it.each(documentFormats)('is that it is withdrawn, and then none of its words, in %s', async (format) => {
    const statement = pressRelease({
      versionKind: 'withdrawal',
      number: 2,
      note: 'A wrong name.',
      outOfDate: [suspended],
    })
    expect(await read(format, statement)).toBe(
      [
        'WITHDRAWN: please do not use this statement, nor any earlier version of it. A wrong name.',
        'Riverside Trades Council PRESS RELEASE Issued Monday 11 January 2016, 4 pm',
        'Riverside stands with its doctors Contact for the media Press desk 01632 960123',
      ].join(' '),
    )
  })

  it.each(exportFormats)('is that it is an example, in %s and its name', async (format) => {
    const { body, fileName } = await render(format, pressRelease({ demo: true }))
    expect(await wordsIn(format, body)).toMatch(/^EXAMPLE: /)
    expect(fileName).toContain('-EXAMPLE.')
    expect(await read(format, pressRelease())).not.toContain('EXAMPLE')
  })
})

describe('facts', () => {
  it.each(exportFormats)('give the employer’s claim as the employer’s, with source and time, in %s', async (format) => {
    expect(await read(format, pressRelease())).toContain(
      'For patients: what the employer says Riverside General Hospital Trust says: Consultants cover emergencies. ' +
        '14 clinics and 168 patients are moved; come unless told not to. ' +
        '(Source: hospital website, checked Monday 11 January 2016, 4 pm)',
    )
  })

  it('never mix who called with who supports', async () => {
    const dispute = { title: 'Pay', employer: 'Buses Ltd', slug: null }
    const line = async (calledBy: string[], supportedBy: string[]) =>
      /Buses Ltd\. (.*)/.exec(
        await read('txt', pressRelease({ facts: { dispute: { ...dispute, calledBy, supportedBy } } })),
      )?.[1]
    expect(await line(['A', 'B'], ['C'])).toMatch(/^Called by A and B; supported by C\. Picket/)
    expect(await line(['A'], [])).toMatch(/^Called by A\. Picket/)
    expect(await line([], ['C'])).toMatch(/^Supported by C\. Picket/)
  })

  it('say in words which event is not going ahead', async () => {
    const line = async (status: string) => {
      const words = await read('txt', pressRelease({ facts: { events: [picket({ status, place: '' })] } }))
      return /supported by Riverside Trades Council\. (.*?) Called by Hospital/.exec(words)?.[1]
    }
    const when = 'Tuesday 12 January 2016, 8 to 11 am'
    expect(await line('going_ahead')).toBe(`Picket at the main gate: ${when}.`)
    expect(await line('rescheduled')).toBe(`NEW DATE: Picket at the main gate: ${when}.`)
    for (const status of ['suspended', 'postponed', 'cancelled', 'withdrawn'])
      expect(await line(status)).toBe(
        `${status.toUpperCase()}: Picket at the main gate, which had been announced for ${when}.`,
      )
  })
})
