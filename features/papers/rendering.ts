import type { Block, FileProperties } from '@/features/statements/exports/layout'
import { toText, toUnbrokenText } from '@/features/statements/exports/text'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { PaperFacts } from './facts'
import { layPaper } from './layout'
import type { PaperFormat, PaperId } from './vocabulary'

export type PaperFile = { body: Buffer; contentType: string; fileName: string }

const contentTypes: Record<PaperFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A paper as a file to write in. It is dated by its event, so that the same paper always makes the same bytes. */
export async function renderPaper(
  t: Translate,
  id: PaperId,
  facts: PaperFacts,
  format: PaperFormat,
): Promise<PaperFile> {
  const blocks = layPaper(t, id, facts)
  return {
    body: format === 'txt' ? Buffer.from(toText(blocks)) : await toWord(t, id, facts, blocks),
    contentType: contentTypes[format],
    fileName: `${facts.day}-${id}${facts.demo ? '-EXAMPLE' : ''}.${format}`,
  }
}

/** To be copied: its lines are broken by whatever takes it. */
export const paperText = (t: Translate, id: PaperId, facts: PaperFacts) => toUnbrokenText(layPaper(t, id, facts))

async function toWord(t: Translate, id: PaperId, { issuer, startsAt }: PaperFacts, blocks: Block[]) {
  const properties: FileProperties = {
    title: t(`paper.title.${id}`),
    author: issuer,
    language: languageTag[t.locale],
    issuedAt: startsAt,
  }
  // The library is large; whoever asks for text does not wait for it.
  return (await import('@/features/statements/exports/docx')).toDocx(blocks, properties)
}
