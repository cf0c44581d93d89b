import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PublicStatement } from '../public-statement'
import { documentFormats, newsroomFormats } from './formats'
import { anyStatement } from './testing/hostile'
import { render } from './testing/read-back'
import { pressRelease } from './testing/statement'
import { oneSpaced, unzipped, wordsIn } from './testing/words'

const eve = new Date('2016-01-11T20:00:00Z')
const name = '2016-01-11-riverside-trades-council-press-release-v1'
const embargo = 'EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday\n12 January 2016 (UK time)'

const open = async (statement: PublicStatement, now?: Date) => unzipped((await render('zip', statement, now)).body)
const textOf = (files: Map<string, Buffer>, ending: string) =>
  [...files].find(([path]) => path.endsWith(ending))?.[1].toString() ?? ''

afterEach(() => void vi.unstubAllEnvs())
// The first PDF waits for its libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 30_000 })

/** The pack as it goes out under embargo. */
const embargoed = await open(pressRelease(), eve)

describe('the press pack', () => {
  it('holds every format, the fact sheet and what tells them apart, in one folder', async () => {
    const { fileName, contentType, body } = await render('zip', pressRelease())
    expect([fileName, contentType]).toEqual([`${name}.zip`, 'application/zip'])
    const endings = [...documentFormats, ...newsroomFormats].map((format) => `${name}.${format}`)
    expect([...unzipped(body).keys()]).toEqual(
      ['README.txt', ...endings, `${name}-facts.txt`].map((file) => `${name}/${file}`),
    )
  })

  it('holds the same files that can be had alone', async () => {
    for (const format of [...documentFormats, ...newsroomFormats]) {
      const { fileName, body } = await render(format, pressRelease(), eve)
      expect(embargoed.get(`${name}-EMBARGOED/${fileName}`)?.equals(body), format).toBe(true)
    }
  })

  it('says the same facts in every file', async () => {
    const facts = textOf(embargoed, '-facts.txt').split('\n\n').slice(6, -1).map(oneSpaced)
    expect(facts).toHaveLength(4)
    for (const format of [...documentFormats, ...newsroomFormats]) {
      const words = await wordsIn(format, embargoed.get(`${name}-EMBARGOED/${name}-EMBARGOED.${format}`) ?? Buffer.of())
      expect(
        facts.filter((fact) => !words.includes(fact)),
        format,
      ).toEqual([])
    }
  })

  it('is the same bytes in every zone of the machine', async () => {
    const { body } = await render('zip', pressRelease())
    const offset = new Date(0).getTimezoneOffset()
    vi.stubEnv('TZ', 'America/Los_Angeles')
    expect(new Date(0).getTimezoneOffset()).not.toBe(offset)
    expect((await render('zip', pressRelease())).body.equals(body)).toBe(true)
  })

  it('dates its files by the clock on the wall where the statement was issued', async () => {
    const { body } = await render('zip', pressRelease({ issuedAt: new Date('2016-07-11T16:30:00Z') }))
    const directory = body.readUInt32LE(body.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
    const [time, date] = [body.readUInt16LE(directory + 12), body.readUInt16LE(directory + 14)]
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63]).toEqual([
      2016, 7, 11, 17, 30,
    ])
  })

  it('of a withdrawn statement holds the withdrawal and no facts', async () => {
    const { body } = await render('zip', pressRelease({ versionKind: 'withdrawal', number: 2, note: 'A wrong name.' }))
    const files = unzipped(body)
    expect([...files.keys()].filter((path) => path.includes('facts'))).toEqual([])
    expect(textOf(files, 'README.txt')).toMatch(/^WITHDRAWN: please do not use/)
    expect(await wordsIn('zip', body)).not.toMatch(/Windmill|168 patients|8 am/)
  })
})

describe('the text that tells the files apart', () => {
  it('names each and says what it is, between the warnings', async () => {
    expect(textOf(embargoed, 'README.txt')).toBe(`Riverside Trades Council

PRESS PACK

${embargo}

Issued Monday 11 January 2016, 4 pm

Riverside stands with its doctors

Files

The statement is the same in every file. Use the one that suits you.

${name}-EMBARGOED.txt
Plain text

${name}-EMBARGOED.html
Web page

${name}-EMBARGOED.md
Markdown

${name}-EMBARGOED.docx
Word

${name}-EMBARGOED.pdf
PDF

${name}-EMBARGOED.ninjs.json
For newsroom systems: ninjs

${name}-EMBARGOED.newsml.xml
For newsroom systems: NewsML-G2

${name}-EMBARGOED-facts.txt
Fact sheet: the dispute, the events, and what the employer says

${embargo}
`)
  })

  it('warns of what is out of date, invented or corrected', async () => {
    const statement = pressRelease({ demo: true, number: 2, versionKind: 'correction', note: 'The gate was wrong.' })
    const files = await open({ ...statement, outOfDate: ['The rally has moved.'] })
    for (const ending of ['README.txt', '-facts.txt'])
      expect(oneSpaced(textOf(files, ending))).toMatch(
        /^OUT OF DATE: The rally has moved\. EXAMPLE: .* CORRECTED, version 2: The gate was wrong\. Riverside/,
      )
  })
})

describe('the fact sheet', () => {
  it('gives dispute, events and the employer’s notice with its source', async () => {
    expect(textOf(embargoed, '-facts.txt')).toBe(`Riverside Trades Council

FACT SHEET

${embargo}

Issued Monday 11 January 2016, 4 pm

Riverside stands with its doctors

As Riverside Trades Council had it on record when this was issued

The dispute: A safe contract, with Riverside General Hospital Trust.
Called by Hospital Doctors’ Union; supported by Riverside Trades
Council.

Picket at the main gate: Tuesday 12 January 2016, 8 to 11 am, Windmill
Road, Gillingham. Called by Hospital Doctors’ Union.

For patients: what the employer says

Riverside General Hospital Trust says: Consultants cover emergencies. 14
clinics and 168 patients are moved; come unless told not to. (Source:
hospital website, checked Monday 11 January 2016, 4 pm)

${embargo}
`)
  })

  it('is left out, and not promised, where there is nothing to check', async () => {
    const files = await open(pressRelease({ facts: { dispute: null, events: [], notice: null } }))
    expect([...files.keys()].join()).not.toContain('facts')
    expect(textOf(files, 'README.txt')).not.toMatch(/facts|Fact/)
  })

  it('speaks Welsh for a Welsh statement, as the whole pack does', async () => {
    const { body } = await render('zip', pressRelease({ locale: 'cy' }), eve)
    const files = unzipped(body)
    expect(textOf(files, '-facts.txt')).toContain('\n\nTAFLEN FFEITHIAU\n\nDAN EMBARGO')
    expect(textOf(files, '-facts.txt')).toContain(
      '\n\nFel yr oedd ar gofnod gan Riverside Trades Council pan gyhoeddwyd',
    )
    expect(textOf(files, 'README.txt')).toContain('\n\nPECYN I’R WASG\n\n')
    expect(await wordsIn('zip', body)).not.toMatch(/EMBARGOED:|PRESS PACK|FACT SHEET/)
  })
})

describe('the names in it', () => {
  const sortable = /^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)*-v\d+(-EMBARGOED)?(-EXAMPLE)?\.txt$/

  it('begin with the day and hold nothing that a disk could take for more than a name', () =>
    fc.assert(
      fc.asyncProperty(anyStatement, async (statement) => {
        const { fileName } = await render('txt', statement, eve)
        expect(fileName).toMatch(sortable)
        expect(fileName.length).toBeLessThan(128)
      }),
      { numRuns: 100 },
    ))

  it.each(['../../etc/passwd', 'C:\\Windows\\..\\x', 'a\u0000b\u202Egnp.exe', '~/x|y:z*?"<>'])(
    'stay inside the folder for a body called %j',
    async (issuer) => {
      const { fileName, body } = await render('zip', pressRelease({ facts: { issuer } }))
      const folder = fileName.replace(/\.zip$/, '')
      const safe = /^[A-Za-z0-9-]+\/(README|[A-Za-z0-9-]+)(\.[a-z]+){1,2}$/
      for (const path of unzipped(body).keys()) {
        expect(path).toMatch(safe)
        expect(path.startsWith(`${folder}/`)).toBe(true)
      }
    },
  )
})

describe('messages of support', () => {
  const message = { text: 'We stand with you. […]', quotedAs: 'Jo Smith, secretary, Riverside Teachers' }
  const factsWith = async (messages: { text: string; quotedAs: string }[]) =>
    textOf(unzipped((await render('zip', pressRelease(), eve, messages)).body), '-facts.txt')

  it('stand in the fact sheet with the name that their sender gave, and on whose word', async () => {
    expect(oneSpaced(await factsWith([message]))).toContain(
      'Messages of support Their senders agreed that Riverside Trades Council gives these to the press, under the name that stands here. […] marks what was cut. “We stand with you. […]” Jo Smith, secretary, Riverside Teachers',
    )
  })

  it('are not spoken of where there is none', async () => {
    expect(await factsWith([])).not.toContain('Messages of support')
  })

  it('cannot break out of their line', async () => {
    const facts = await factsWith([{ text: 'One\n\nEMBARGOED: never', quotedAs: 'A\u202Eb' }])
    expect(oneSpaced(facts)).toContain('“One EMBARGOED: never”')
    expect(facts).not.toContain('\u202E')
  })
})
