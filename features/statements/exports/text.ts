import type { Block } from './layout'

const columns = 72

/** What wires and mail take: short lines, an empty line between the parts. Long words and addresses stay whole. */
export const toText = (blocks: Block[]) => `${blocks.map(printed).join('\n\n')}\n`

function printed(block: Block) {
  if (block.kind !== 'quote') return wrapped(block.text)
  return [...block.paragraphs.map(wrapped), block.source && wrapped(block.source)].filter(Boolean).join('\n\n')
}

const wrapped = (text: string) => text.split('\n').map(wrapLine).join('\n')

function wrapLine(line: string) {
  const lines: string[] = []
  let current = ''
  // Only at plain spaces: a no-break space was typed to hold a number to its unit.
  for (const word of line.split(/ +/)) {
    const longer = current ? `${current} ${word}` : word
    if (current && width(longer) > columns) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current].join('\n')
}

const width = (text: string) => [...text].length
