import { listPressQuotes } from '@/features/solidarity/queries'
import { type ExportFormat, exportFormats, renderExport } from '@/features/statements/exports/formats'
import { getPublicStatement } from '@/features/statements/queries'
import { translator } from '@/lib/i18n/translate'
import { nothingHere } from '../../../../feed-answers'

type Context = RouteContext<'/press/[statement]/export/[format]'>

/** A statement as a file, wholly in the language in which it was written. */
export async function GET(request: Request, { params }: Context) {
  const { statement: slug, format } = await params
  const number = versionNumber(new URL(request.url).searchParams.get('version'))
  if (!isFormat(format) || number === null) return nothingHere()
  const statement = await getPublicStatement(slug, 'own', number)
  if (!statement) return nothingHere()
  const dispute = format === 'zip' ? statement.facts.dispute?.slug : null
  const messages = dispute ? await listPressQuotes(statement.issuer.slug ?? '', dispute) : []
  const file = await renderExport(format, translator(statement.locale), statement, statement.seenAt, messages)
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
    },
  })
}

const isFormat = (format: string): format is ExportFormat => exportFormats.includes(format as ExportFormat)

/** Undefined is the newest; null is no number at all. */
function versionNumber(value: string | null) {
  if (value === null) return undefined
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null
}
