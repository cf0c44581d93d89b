import { notFound } from 'next/navigation'
import { csvAnswer } from '@/app/file-answers'
import { mostRows } from '@/features/imports/files/table'
import { getImport, listRows } from '@/features/imports/queries'
import { reasonPhrase } from '@/features/imports/wording'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { requestLocale } from '@/lib/http'
import { translator } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'

type Props = RouteContext<'/organise/[organisation]/imports/[import]/wrong.csv'>

/** The wrong rows as they were in the file, each with the reason, so that they can be mended and brought again. */
export async function GET(request: Request, { params }: Props) {
  const { organisation, import: id } = await params
  const by = await requireMembership(organisation)
  const kept = canOrganise(by) && isId(id) && (await getImport(by, id))
  if (!kept) notFound()
  const t = translator(requestLocale(request.headers))
  const rows = await listRows(by, kept, 'wrong', 0, mostRows)
  const lines = rows.map(({ row, cells, say, reasons }) => [
    ...kept.head.map((_, index) => cells[index] ?? ''),
    String(row),
    reasons.map((reason) => reasonPhrase(t, reason, say)).join(' '),
  ])
  return csvAnswer(
    'wrong-rows.csv',
    [[...kept.head, t('imports.wrong.row'), t('imports.wrong.reasons')], ...lines],
    true,
  )
}
