import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatementContent } from '../content'
import type { PublicStatement } from '../public-statement'
import { documentFormats, type ExportFormat, newsroomFormats } from './formats'
import { anyText, injections } from './testing/hostile'
import { render as rendered } from './testing/read-back'
import { picket, pressRelease } from './testing/statement'
import { oneSpaced, readPdf, wordsIn } from './testing/words'

const render = async (format: ExportFormat, statement: PublicStatement) => (await rendered(format, statement)).body
const saying = (content: Partial<StatementContent>) => pressRelease({ content })

const singleFormats = [...documentFormats, ...newsroomFormats]

describe('text that means something to a format', () => {
  it.each(singleFormats)('stays text in %s', async (format) => {
    const body = injections.join('\n\n')
    const words = await wordsIn(format, await render(format, saying({ body, headline: injections[4], contact: body })))
    // A long address may be broken over two lines of a page, so the spaces do not count.
    const unspaced = (text: string) => text.replace(/\s/gu, '')
    expect(unspaced(words).split(unspaced(body))).toHaveLength(3)
    expect(words).toContain(injections[4])
  })

  it('brings no line end of its own into plain text', async () => {
    const file = (await render('txt', saying({ headline: injections[2], body: injections[2] }))).toString()
    expect(file).not.toContain('\r')
    expect(file).toContain('\n\nPicket BEGIN:VEVENT SUMMARY:No picket\n\n')
    expect((await render('txt', saying({ body: 'one\rtwo\u2028three\r\rfour' }))).toString()).toContain(
      '\none\ntwo\nthree\n\nfour\n',
    )
  })

  it('makes no tag in HTML', async () => {
    const html = (await render('html', saying({ body: injections.join('\n\n') }))).toString()
    const tags = new Set(html.slice(html.indexOf('<body>')).match(/<[^>]*>/g))
    const known = ['body', 'h1', 'h2', 'p', 'strong', 'blockquote'].flatMap((name) => [`<${name}>`, `</${name}>`])
    expect([...tags].filter((tag) => ![...known, '<br>', '</html>'].includes(tag))).toEqual([])
  })

  it('makes no markup in Markdown', async () => {
    const bare = (await render('md', saying({ body: 'x' }))).toString()
    const markdown = (
      await render('md', saying({ body: `x${injections.join('\n\n')}\n\n${injections.join('\n')}` }))
    ).toString()
    const live = (text: string) =>
      text.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[\\`*_[\]{}<>#&|~$^]|:\/\/|www\./g) ?? []
    // What is left beyond our own are the backslashes of kept line breaks.
    expect(live(markdown.replace(/\\\n/g, '\n'))).toEqual(live(bare.replace(/\\\n/g, '\n')))
    const lines = markdown.split('\n').filter((line) => !/^(## |# |> |\*\*)/.test(line))
    expect(lines.filter((line) => /^([-+=]|\d+[.)]\s| {4})/.test(line))).toEqual([])
  })

  it.each(singleFormats)('that is half a letter, or none, is shown as such in %s', async (format) => {
    const words = await wordsIn(format, await render(format, saying({ headline: 'a\uD800b\uFFFFc\uDC00' })))
    expect(words).toContain(format === 'pdf' ? 'a◊b◊c◊' : 'a\uFFFDb\uFFFDc\uFFFD')
  })

  it.each(singleFormats)('cannot turn or hide letters in %s', async (format) => {
    const words = await wordsIn(
      format,
      await render(format, saying({ headline: 'a\u202Eb\u2066c\u0000d\u200Be\uFEFFf\u0007g' })),
    )
    expect(words).toContain('abcdefg')
    expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|(?!\n)\p{Cc}/u)
  })
})

describe('letters', () => {
  it.each(singleFormats)('of Welsh are one letter each in %s, however they were typed', async (format) => {
    const words = await wordsIn(format, await render(format, saying({ headline: 'w\u0302 y\u0302 Ŵ Ŷ – “ï”' })))
    expect(words).toContain('ŵ ŷ Ŵ Ŷ – “ï”')
  })

  it.each(['txt', 'html', 'md', 'docx', ...newsroomFormats] as const)(
    'of every script and emoji stay as typed in %s',
    async (format) => {
      const headline = 'نضال 👩🏽‍⚕️ הפגנה 罢工 ✊'
      expect(await wordsIn(format, await render(format, saying({ headline })))).toContain(headline)
    },
  )

  it('that the PDF font lacks leave a visible sign, the words for screen readers, and a note at the foot', async () => {
    const file = await render('pdf', saying({ headline: 'Strike 👩🏽‍⚕️ نعم ﬁve\u2011day' }))
    const pdf = await readPdf(file)
    expect(oneSpaced(pdf.text)).toContain('Strike ◊ ◊◊◊ five-day')
    expect(pdf.artifacts).toContain('◊ stands for a letter that this PDF cannot print.')
    expect(file.toString('latin1')).toContain('/ActualText')
    expect((await readPdf(await render('pdf', saying({})))).artifacts).not.toContain('◊')
  })

  // Measured as one word, such a key takes pdfkit half a minute; the test's time limit is the assertion.
  it('without a place to break stay inside the page, all of them, and in time', async () => {
    const [headline, key] = ['W'.repeat(200), `${'0123456789'.repeat(2000)}!`]
    const { placed, text } = await readPdf(await render('pdf', saying({ headline, body: key })))
    expect(Math.max(...placed.map(({ right }) => right))).toBeLessThanOrEqual(595.28 - 64 + 1)
    expect(text.replace(/\s/g, '')).toContain(headline)
    expect(text.replace(/\s/g, '')).toContain(key)
  })
})

describe('any text at all', () => {
  it('prints in every format, and Word’s file says the same as the plain text', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 12, maxLength: 12 }), async (given) => {
        const statement = saidEverywhere(given)
        const [txt, html, md, docx, pdf] = await Promise.all(documentFormats.map((format) => render(format, statement)))
        const words = oneSpaced(String(txt))
        expect(await wordsIn('docx', docx ?? Buffer.of())).toBe(words)
        expect(oneSpaced(await wordsIn('html', html ?? Buffer.of()))).toBe(words)
        expect(String(md)).not.toContain('\r')
        expect(String(pdf?.subarray(0, 8))).toBe('%PDF-1.7')
      }),
      { numRuns: 100 },
    )
  })
})

function saidEverywhere(given: string[]): PublicStatement {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = ''] = given
  return pressRelease({
    ...{ issuer: { name: a, slug: null, about: b }, note: c, versionKind: 'correction', outOfDate: [d] },
    content: {
      ...{ headline: e, place: f, body: g, notesToEditors: h, photoOpportunity: i, contact: j },
      quotes: [{ text: k, speaker: l, role: a, body: b, consent: c }],
    },
    facts: {
      ...{ issuer: d, events: [picket({ title: e, place: f, calledBy: g })] },
      dispute: { title: h, employer: i, calledBy: [j, k], supportedBy: [l], slug: null },
      notice: { provider: a, users: b, text: c, source: d, checkedAt: '2016-01-11T16:00:00Z' },
    },
  })
}
