import { translator } from '@/lib/i18n/translate'
import type { PublicStatement } from '../../public-statement'
import { type ExportFormat, renderExport } from '../formats'
import { wordsIn } from './words'

/** The strike of the fixture has begun: nothing is under embargo any more. */
const nextDay = new Date('2016-01-12T09:00:00Z')

export const render = (
  format: ExportFormat,
  statement: PublicStatement,
  now = nextDay,
  messages: { text: string; quotedAs: string }[] = [],
) => renderExport(format, translator(statement.locale), statement, now, messages)

export const read = async (format: ExportFormat, statement: PublicStatement, now = nextDay) =>
  wordsIn(format, (await render(format, statement, now)).body)
