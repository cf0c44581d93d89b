import { requireMembership } from '@/features/organisations/session'
import { papersFor } from '@/features/papers/fitting'
import { getPaperFacts } from '@/features/papers/queries'
import { renderPaper } from '@/features/papers/rendering'
import { paperFormats } from '@/features/papers/vocabulary'
import { requestLocale } from '@/lib/http'
import { carefully } from '@/lib/i18n/review'
import { translator } from '@/lib/i18n/translate'
import { nothingHere } from '../../../../../../../feed-answers'

type Context = RouteContext<'/organise/[organisation]/events/[event]/papers/[paper]/[format]'>

/** A paper as a file, for members of the organisation that keeps the event. */
export async function GET(request: Request, { params }: Context) {
  const { organisation, event, paper, format } = await params
  const by = await requireMembership(organisation)
  const words = carefully(translator(requestLocale(request.headers)), 'paper')
  const papers = await getPaperFacts(by, event, words.locale, new URL(request.url).searchParams.get('where'))
  const id = papers && papersFor(papers.facts).find((one) => one === paper)
  const known = paperFormats.find((one) => one === format)
  if (!id || !known) return nothingHere()
  const file = await renderPaper(words, id, papers.facts, known)
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
    },
  })
}
