import { requireMembership } from '@/features/organisations/session'
import { listReadOut } from '@/features/solidarity/queries'
import { toSpreadsheet } from '@/features/solidarity/spreadsheet'
import { requestLocale } from '@/lib/http'
import { translator } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'

/** The messages that were let through, as a spreadsheet file: never what was refused, nor anybody's contact. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/organise/[organisation]/solidarity/messages.csv'>,
) {
  const t = translator(requestLocale(request.headers))
  const by = await requireMembership((await params).organisation)
  const search = new URL(request.url).searchParams
  const [dispute, event] = [search.get('dispute'), search.get('event')]
  const messages = await listReadOut(by, {
    disputeId: isId(dispute) ? dispute : undefined,
    eventId: isId(event) ? event : undefined,
  })
  const yesNo = (value: boolean) => t(value ? 'solidarity.file.yes' : 'solidarity.file.no')
  const head = (['about', 'sender', 'text', 'show', 'quote', 'quotedAs', 'sent'] as const).map((column) =>
    t(`solidarity.file.${column}`),
  )
  const rows = messages.map(({ about, sender, text, mayShow, mayQuote, quotedAs, at }) => [
    about,
    sender,
    text,
    yesNo(mayShow),
    yesNo(mayQuote),
    quotedAs,
    at.toISOString(),
  ])
  return new Response(toSpreadsheet([head, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="messages.csv"',
    },
  })
}
