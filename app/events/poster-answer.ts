import { eventPath } from '@/features/events/paths'
import { getPublicEvent, readNow } from '@/features/events/queries'
import { drawPoster } from '@/features/sharing/poster/drawing'
import { layOutPoster } from '@/features/sharing/poster/layout'
import { env } from '@/lib/env'
import { requestLocale } from '@/lib/http'
import { languageTag, localePath, setsInPdf } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { nothingHere } from '../feed-answers'

/** An event on a sheet of paper. Nothing is printed of one that was taken down. */
export async function posterAnswer(request: Request, slug: string, sheet: 'poster' | 'leaflet') {
  const t = translator(requestLocale(request.headers))
  const event = await getPublicEvent(slug, t.locale)
  // In letters that the embedded faces lack, the page itself is what prints.
  if (!event || event.publication === 'withdrawn' || !setsInPdf(t.locale)) return nothingHere()
  const url = env().APP_URL + localePath(t.locale, eventPath(event.slug))
  const poster = layOutPoster(t, event, { url, now: await readNow(), sheet })
  const file = await drawPoster(poster, sheet, {
    title: poster.title,
    author: event.keeper.name,
    language: languageTag[t.locale],
    madeAt: event.updatedAt,
  })
  const name = `${event.slug}-${sheet}.pdf`
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"` }
  return new Response(new Uint8Array(file), { headers })
}
