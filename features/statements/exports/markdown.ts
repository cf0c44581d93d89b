import type { Block } from './layout'

/** CommonMark in which nothing but our own headings, quotes and bold is markup. */
export const toMarkdown = (blocks: Block[]) => `${blocks.map(printed).join('\n\n')}\n`

function printed(block: Block) {
  switch (block.kind) {
    case 'quote':
      return quoted([...block.paragraphs, block.source].filter(Boolean).map(escaped).join('\n\n'))
    case 'headline':
      return `# ${escaped(block.text)}`
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'alert':
    case 'release':
    case 'issuer':
      return `**${escaped(block.text)}**`
    default:
      return escaped(block.text)
  }
}

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')

/** A line break that the writer made stays one: a backslash at the end of the line. */
const escaped = (text: string) => text.split('\n').map(escapedLine).join('\\\n')

/**
 * A backslash before every sign that could begin markup, also where GitHub's dialect makes links of bare addresses
 * or formulas of dollars.
 */
const escapedLine = (line: string) =>
  line
    .replace(/[\\`*_[\]{}<>#&|~$^]/g, '\\$&')
    .replace(/^[=+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
