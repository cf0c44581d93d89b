import { XMLValidator } from 'fast-xml-parser'
import mammoth from 'mammoth'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import type { PublicStatement } from '../public-statement'
import { exportFormats } from './formats'
import { render } from './testing/read-back'
import { pressRelease } from './testing/statement'
import { readPdf, unzip } from './testing/words'

// The first PDF waits for its libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 30_000 })

const eve = new Date('2016-01-11T20:00:00Z')

afterEach(() => void vi.useRealTimers())

describe('the files', () => {
  it('are named so that a folder sorts and nobody overlooks an embargo', async () => {
    const name = async (statement: PublicStatement, now?: Date) => (await render('docx', statement, now)).fileName
    expect(await name(pressRelease())).toBe('2016-01-11-riverside-trades-council-press-release-v1.docx')
    const example = pressRelease({
      demo: true,
      number: 12,
      kind: 'operational_note',
      facts: { issuer: 'Cyngor Tŷ Ŵy / ÀB' },
    })
    expect(await name(example, eve)).toBe('2016-01-11-cyngor-ty-wy-ab-operational-note-v12-EMBARGOED-EXAMPLE.docx')
    const lateInSummer = new Date('2016-06-30T23:30:00Z')
    expect(await name(pressRelease({ issuedAt: lateInSummer, facts: { issuer: 'نقابة' } }))).toBe(
      '2016-07-01-press-release-v1.docx',
    )
  })

  it.each(exportFormats)('are the same bytes whenever they are made: %s', async (format) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') })
    const first = await render(format, pressRelease())
    vi.setSystemTime(new Date('2027-08-09T21:13:14Z'))
    expect((await render(format, pressRelease())).body.equals(first.body)).toBe(true)
  })

  it('keep plain text to 72 columns without breaking an address', async () => {
    const address = `https://example.org/${'long/'.repeat(20)}`
    const { body } = await render(
      'txt',
      pressRelease({ content: { body: `${'nine word '.repeat(40)}${address} end` } }),
    )
    const lines = body.toString().split('\n')
    expect(lines).toContain(address)
    expect(Math.max(...lines.filter((line) => line !== address).map((line) => line.length))).toBeLessThanOrEqual(72)
  })

  it('make an HTML document that asks nobody for anything', async () => {
    const html = (await render('html', pressRelease({ content: { headline: 'A & B' } }))).body.toString()
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">/)
    expect(html).toContain('<title>A &amp; B</title>')
    expect(html).toContain('<h1>A &amp; B</h1>')
    expect(html).not.toMatch(/<(script|link|img|iframe|base)|\b(src|href|url|on\w+)\s*[=(]|@import/i)
    const closed = html
      .replace('<!doctype html>', '')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>')
      .replaceAll('<br>', '<br/>')
    expect(XMLValidator.validate(closed)).toBe(true)
  })

  it('give Word real headings and quotes, in the language of the statement', async () => {
    const { body } = await render('docx', pressRelease({ locale: 'cy' }))
    const { value } = await mammoth.convertToHtml(
      { buffer: body },
      { styleMap: ["p[style-name='Quote'] => blockquote"] },
    )
    expect(value).toContain('<h1>Riverside stands with its doctors</h1>')
    expect(value).toContain(`<h2>${translator('cy')('export.notes')}</h2>`)
    expect(value).toContain('<blockquote>“They look after us.')
    expect(value).toContain('<p>Press desk</p><p>01632 960123</p>')
    expect(unzip(body).get('word/styles.xml')).toContain('<w:lang w:val="cy-GB"/>')
  })

  it('tag the PDF for screen readers, with nothing untagged', async () => {
    const pdf = await readPdf((await render('pdf', pressRelease(), eve)).body)
    expect(pdf.marked).toBe(true)
    expect(pdf.info.Language).toBe('en-GB')
    expect(pdf.text).not.toContain('UNTAGGED')
    expect(pdf.artifacts).toBe(`Page 1 of ${pdf.pages}`.concat(pdf.pages > 1 ? ` Page 2 of ${pdf.pages}` : ''))
    const [document] = pdf.trees[0]?.children ?? []
    expect(document?.role).toBe('Document')
    const tags = document?.children.map((child) => child.role) ?? []
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'))
    const quotes = document?.children.filter((child) => child.role === 'BlockQuote')
    expect(quotes?.map((quote) => quote.children.map((child) => child.role))).toEqual([['P', 'P', 'P']])
  })
})

describe('properties of the files', () => {
  const title = 'Doctors & <nurses> "together": ŵ'
  const statement = pressRelease({
    content: { headline: title },
    facts: { issuer: 'Riverside & Gillingham <TC>' },
    issuer: { name: 'Renamed since', slug: null, about: '' },
  })

  it('of a Word document name the body and no person', async () => {
    const files = unzip((await render('docx', statement)).body)
    const core = files.get('docProps/core.xml') ?? ''
    expect(XMLValidator.validate(core)).toBe(true)
    const body = 'Riverside &amp; Gillingham &lt;TC&gt;'
    expect(core).toContain(`<dc:creator>${body}</dc:creator>`)
    expect(core).toContain(`<cp:lastModifiedBy>${body}</cp:lastModifiedBy>`)
    expect(core).toContain('<dc:title>Doctors &amp; &lt;nurses&gt; &quot;together&quot;: ŵ</dc:title>')
    expect(core.match(/2016-01-11T16:00:00Z/g)).toHaveLength(2)
    files.delete('word/document.xml')
    expect([...files.values()].join()).not.toMatch(/Mair|Pugh|Un-named/)
  })

  it('of a PDF name the body and no person, also in its XML', async () => {
    const { body } = await render('pdf', statement)
    const { info, xmp } = await readPdf(body)
    expect(info).toMatchObject({
      Title: title,
      Author: 'Riverside & Gillingham <TC>',
      Creator: 'Brazier',
      Producer: 'Brazier',
    })
    expect(info.CreationDate).toBe('D:20160111160000Z')
    expect(info.ModDate).toBeUndefined()
    expect(xmp?.get('dc:title')).toBe(title)
    expect(xmp?.get('dc:creator')).toEqual(['Riverside & Gillingham <TC>'])
    expect(body.toString('latin1')).toContain('/DisplayDocTitle true')
    expect(JSON.stringify([info, xmp])).not.toMatch(/Mair|Pugh/)
  })

  it('of an HTML document name the body and no person', async () => {
    const html = (await render('html', statement)).body.toString()
    expect(html).toContain('<meta name="author" content="Riverside &amp; Gillingham &lt;TC&gt;">')
    expect(html.slice(0, html.indexOf('<body>'))).not.toMatch(/Mair|Pugh/)
  })
})
