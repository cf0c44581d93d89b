import mammoth from 'mammoth'
import { describe, expect, it, vi } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import type { PaperFacts } from './facts'
import { papersFor } from './fitting'
import { paperText, renderPaper } from './rendering'
import { march, picket, strike } from './testing/march'
import { type PaperId, paperIds } from './vocabulary'

// The first Word file waits for its library.
vi.setConfig({ testTimeout: 30_000 })

const english = translator('en')
const text = (id: PaperId, facts: PaperFacts, t = english) => paperText(t, id, facts)
const blank = /_{20,}/

describe('which papers an event has', () => {
  it('hangs on its kind, its strike, and on a pack for its march', () => {
    expect(papersFor(march())).toEqual(['march-notice', 'police-note', 'incident-log'])
    expect(papersFor(march({ jurisdiction: 'other' }))).toEqual(['police-note', 'incident-log'])
    expect(papersFor(march({ day: '2014-06-14' }))).not.toContain('march-notice')
    expect(papersFor(picket())).toEqual(['police-note', 'organiser-authority', 'picket-card', 'incident-log'])
    expect(papersFor(picket({ strike }))).toEqual(paperIds.filter((id) => id !== 'march-notice'))
    expect(papersFor(march({ kind: 'meeting', strike }))).toEqual([])
  })
})

describe('notice of a march', () => {
  it('in England and Wales gives what section 11 asks for, and leaves the organiser’s name to be written in', () => {
    const notice = text('march-notice', march())
    expect(notice).toContain(
      'Template for England or Wales, for Saturday 13 June 2026. Rules checked on Sunday 22 November 2026.',
    )
    expect(notice).toContain('Under: Public Order Act 1986, s.11')
    expect(notice).toContain('Date: Saturday 13 June 2026')
    expect(notice).toContain('Time it starts: 11 am')
    expect(notice).toContain('Route: Along Windmill Road to the High Street')
    expect(notice).toMatch(/Name and address of one organiser: _{20,}/)
    expect(notice).toContain('it must be given by Saturday 6 June 2026')
    expect(notice.indexOf('Before you use it')).toBeLessThan(notice.indexOf('it must be given by'))
    expect(notice).not.toContain('How many are likely to come')
  })

  it('in Scotland goes to council and chief constable, with numbers and order', () => {
    const notice = text('march-notice', march({ jurisdiction: 'GB-SCT' }))
    expect(notice).toContain('Under: Civic Government (Scotland) Act 1982, s.62')
    expect(notice).toMatch(/To: The council of _+, and the chief constable/)
    expect(notice).toMatch(
      /How many are likely to come: _{20,}\n\nHow it will be kept in order \(march marshals\): _{20,}/,
    )
    expect(notice).toContain('it must be given by Saturday 16 May 2026')
  })

  it('in Northern Ireland points to Form 11/1, and says that it is not that form', () => {
    const notice = text('march-notice', march({ jurisdiction: 'GB-NIR' }))
    expect(notice).toContain('Form 11/1')
    expect(notice).toContain('It is not the form.')
    expect(notice).toContain('it must be given by Saturday 16 May 2026')
  })
})

describe('a paper for a picket', () => {
  it('authorises an organiser since 2026, and a supervisor while the law asked for one', () => {
    expect(text('organiser-authority', picket())).toContain('as picket organiser.')
    const before = picket({ day: '2026-02-17' })
    expect(text('organiser-authority', before)).toContain('as picket supervisor.')
    expect(text('organiser-authority', before)).toContain('not to the police or the public')
    expect(text('organiser-authority', picket({ day: '2016-01-12' }))).toContain('as picket organiser.')
    expect(text('organiser-authority', picket({ day: '2017-03-02', ballotOpenedOn: '2017-02-01' }))).toContain(
      'as picket organiser.',
    )
  })

  it('names nobody', () => {
    expect(text('organiser-authority', picket())).toContain('The letter names nobody, and need not.')
  })

  it('gives the Code’s number with its edition, as advice, and nothing where no pack fits', () => {
    expect(text('picket-card', picket())).toContain(
      'no more than 6 pickets at one entrance, often fewer (Code of Practice on Picketing (2026)). It is advice, not a limit in law.',
    )
    expect(text('picket-card', picket({ jurisdiction: 'other' }))).not.toContain('Code')
  })

  it('carries the organiser’s own words', () => {
    const card = text('picket-card', picket())
    expect(card).toContain('– A lamp')
    expect(card).toContain('– No whistles near the wards')
    expect(card).toContain('Who to ring on the day: picket organiser, 07700 900 461')
  })

  it('leaves lines for officers, reasons and words in the log', () => {
    expect(text('incident-log', picket()).match(/How many officers, and their numbers: _{20,}/g)).toHaveLength(3)
  })

  it('tells suspension by the union alone from suspension together', () => {
    const notice = text('suspension-notice', picket({ strike }))
    expect(notice).toContain('To: Riverside Trust')
    expect(notice).toContain('48-hour strike, Saturday 13 June 2026, 8 am, to Monday 15 June 2026, 8 am')
    expect(notice).toContain('The two differ in law. Ask before you choose.')
    expect(text('return-to-work', picket({ strike }))).toContain(
      'The dispute is not settled. The strike can be called again.',
    )
  })
})

describe('every paper', () => {
  const all = paperIds.map((id) => [id, id === 'march-notice' ? march() : picket({ strike })] as const)

  it.each(all)('says that it is not enough by itself, and claims nothing: %s', (id, facts) => {
    const words = text(id, facts)
    expect(words).toContain('A template is not enough by itself')
    expect(words).toContain('Saturday 13 June 2026')
    expect(words).not.toMatch(/lawful|\blegal(?! or regional officer)|undefined|null|[{}]/i)
  })

  it.each(all)('has lines where an event has gaps: %s', (id, facts) => {
    const bare = { ...facts, route: '', contact: '', supporterPosition: '', bring: '', doNot: '', place: '' }
    expect(text(id, bare)).toMatch(blank)
  })

  it.each(all)('is the same in text and in Word, in words of either language: %s', async (id, facts) => {
    for (const t of [english, translator('cy')]) {
      const word = await renderPaper(t, id, facts, 'docx')
      const { value } = await mammoth.extractRawText({ buffer: word.body })
      const plain = (await renderPaper(t, id, facts, 'txt')).body.toString()
      const spaced = (words: string) => words.replace(/\s+/g, ' ').trim()
      expect(spaced(value)).toBe(spaced(plain))
      expect(word.fileName).toBe(`2026-06-13-${id}.docx`)
      expect(plain.split('\n').every((line) => line.length <= 72)).toBe(true)
    }
  })

  it('of the demo says EXAMPLE in its name and at its head', async () => {
    const { fileName, body } = await renderPaper(english, 'police-note', march({ demo: true }), 'txt')
    expect(fileName).toBe('2026-06-13-police-note-EXAMPLE.txt')
    expect(body.toString()).toMatch(/EXAMPLE/i)
  })

  it('lets no line break or hidden letter of an event forge a line of its own', () => {
    const words = text('police-note', march({ title: 'March\n\nUnder: an Act\u202e', calledBy: 'Union\u0000' }))
    expect(words).toContain('March: March Under: an Act')
    for (const hidden of ['\u0000', '\u202e']) expect(words).not.toContain(hidden)
  })
})
