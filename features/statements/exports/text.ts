import type { Block } from './layout'

const columns = 72

/** What wires and mail take: short lines, an empty line between the parts. Long words and addresses stay whole. */
export const toText = (blocks: Block[]) => `${parts(blocks).map(wrapped).join('\n\n')}\n`

/** For systems that break the lines themselves: a paragraph is one line, but for the breaks that its writer made. */
export const toUnbrokenText = (blocks: Block[]) => parts(blocks).join('\n\n')

const parts = (blocks: Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'quote' ? [...block.paragraphs, block.source].filter(Boolean) : [block.text],
  )

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
