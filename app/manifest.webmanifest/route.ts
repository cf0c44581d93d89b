import { requestLocale } from '@/lib/http'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Lets a phone put the site on its home screen, in the language of the address. */
export async function GET(request: Request) {
  const t = translator(requestLocale(request.headers))
  const png = (side: number) => ({ src: `/icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png' })
  const manifest = {
    name: t('site.title'),
    short_name: 'Brazier',
    description: t('site.description'),
    lang: languageTag[t.locale],
    start_url: localePath(t.locale, '/'),
    scope: '/',
    display: 'standalone',
    background_color: '#f7f2e8',
    theme_color: '#f7f2e8',
    icons: [png(192), png(512), { ...png(512), purpose: 'maskable' }],
  }
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } })
}
