import { describe, expect, it, vi } from 'vitest'
import { hostileText, publicEvent } from '@/features/events/testing/fixtures'
import { readPdf } from '@/features/statements/exports/testing/words'
import { translator } from '@/lib/i18n/translate'
import { drawPoster } from './drawing'
import { layOutPoster } from './layout'

// The first PDF waits for its libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 30_000 })

const url = 'https://pickets.example/events/picket-medway-maritime-bcdfgh'
const now = new Date('2016-01-11T20:00:00Z')
const madeAt = new Date('2016-01-11T09:00:00Z')

async function printed(
  given: Parameters<typeof publicEvent>[0],
  sheet: 'poster' | 'leaflet' = 'poster',
  language: 'en' | 'cy' = 'en',
) {
  const poster = layOutPoster(translator(language), publicEvent(given), { url, now, sheet })
  const properties = { title: poster.title, author: 'Medway Trades Council', language: 'en-GB', madeAt }
  const file = await drawPoster(poster, sheet, properties)
  return { file, ...(await readPdf(file)) }
}
// A long address is broken over two lines, so the spaces do not count.
const spaced = (text: string) => text.replace(/\s+/gu, ' ')
const unspaced = (text: string) => text.replace(/\s+/gu, '')

describe.each(['poster', 'leaflet'] as const)('a %s', (sheet) => {
  it('says what, when, where, whether one may come, by whom, and where to look again, on one page', async () => {
    const { text, pages, marked, trees } = await printed({}, sheet)
    expect(pages).toBe(1)
    expect(marked).toBe(true)
    expect(text).not.toContain('UNTAGGED')
    const words = spaced(text)
    for (const said of [
      'PICKET',
      'PICKET AT MEDWAY MARITIME',
      'TUESDAY 12 JANUARY 2016',
      '8 TO 11 AM',
      'Windmill Road, main gate',
      'Everyone is welcome.',
      'Listed by Medway Trades Council.',
      url,
    ])
      expect(unspaced(words)).toContain(unspaced(said))
    expect(words.indexOf('Everyone is welcome.')).toBeLessThan(words.indexOf('Scan this'))
    expect(JSON.stringify(trees)).toContain('"Figure"')
  })

  it('is the same bytes for the same event', async () => {
    expect((await printed({}, sheet)).file.equals((await printed({}, sheet)).file)).toBe(true)
  })

  it('of an event that is off says so first and invites nobody', async () => {
    const off = { status: 'suspended', statusReason: 'Talks have begun again.', statusChangedAt: madeAt } as const
    const words = spaced((await printed(off, sheet)).text)
    expect(words.indexOf('SUSPENDED')).toBeLessThan(words.indexOf('PICKET AT MEDWAY'))
    expect(words).toContain('Talks have begun again.')
    expect(words).not.toMatch(/welcome|Bring|Supporters/)
  })

  it('of an invented event says EXAMPLE', async () => {
    expect((await printed({ demo: true }, sheet)).text.toUpperCase()).toContain('EXAMPLE')
  })

  it('stays one page, and inside it, with the longest words and hostile ones', async () => {
    const long = 'Gwrthdystiad yn Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '.repeat(4)
    const text = {
      ...publicEvent().text,
      title: long + hostileText,
      supporterPosition: long.repeat(3),
      directions: long.repeat(9),
      bring: long,
    }
    const page = await printed({ text }, sheet, 'cy')
    expect(page.pages).toBe(1)
    const widest = sheet === 'poster' ? 595 : 420
    expect(page.placed.filter(({ right }) => right > widest)).toEqual([])
  })
})
