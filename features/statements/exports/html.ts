import { escapeMarkup } from '@/lib/markup'
import type { Block, FileProperties } from './layout'

const style = [
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif;overflow-wrap:anywhere}',
  'h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.125rem}',
  'blockquote{margin:1rem 0;padding-left:1rem;border-left:.25rem solid}',
].join('')

/** A whole document that asks for nothing: no script, no font, no picture, no address. */
export function toHtml(blocks: Block[], { title, author, language }: FileProperties) {
  return [
    '<!doctype html>',
    `<html lang="${escapeMarkup(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    // The file is opened from disks and mail programs, where no header of ours protects it.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<meta name="author" content="${escapeMarkup(author)}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    toMarkup(blocks),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The blocks as elements of a page's body. */
export const toMarkup = (blocks: Block[]) => blocks.map(printed).join('\n')

function printed(block: Block) {
  switch (block.kind) {
    case 'quote':
      return `<blockquote>${[...block.paragraphs, block.source].filter(Boolean).map(paragraph).join('')}</blockquote>`
    case 'headline':
      return `<h1>${escapeMarkup(block.text)}</h1>`
    case 'heading':
      return `<h2>${escapeMarkup(block.text)}</h2>`
    case 'alert':
    case 'release':
    case 'issuer':
      return `<p><strong>${escapeMarkup(block.text)}</strong></p>`
    default:
      return paragraph(block.text)
  }
}

const paragraph = (text: string) => `<p>${escapeMarkup(text).replaceAll('\n', '<br>')}</p>`
