import { connection } from 'next/server'
import { disputePath } from '@/features/disputes/paths'
import { listPublicDisputes } from '@/features/disputes/queries'
import { eventPath } from '@/features/events/paths'
import { listEventAddresses } from '@/features/events/queries'
import { organisationPath } from '@/features/organisations/paths'
import { listResponsible } from '@/features/organisations/queries'
import { statementPath } from '@/features/statements/paths'
import { listStatementAddresses } from '@/features/statements/queries'
import { env } from '@/lib/env'
import { languageTag, localePath, locales, originalLocale } from '@/lib/i18n/locales'

const fixed = ['/', '/past', '/press', '/privacy', '/accessibility', '/about']

/** Every public page in every language; nothing of the demo, nothing before its time. */
export async function GET() {
  await connection()
  const [events, disputes, statements, organisations] = await Promise.all([
    listEventAddresses(),
    listPublicDisputes(originalLocale),
    listStatementAddresses(),
    listResponsible(),
  ])
  const pages = [
    ...fixed.map((path) => ({ path })),
    ...events.map(({ slug, updatedAt }) => ({ path: eventPath(slug), updatedAt })),
    ...disputes.filter(({ demo }) => !demo).map(({ slug, updatedAt }) => ({ path: disputePath(slug), updatedAt })),
    ...statements.map(({ slug, updatedAt }) => ({ path: statementPath(slug), updatedAt })),
    ...organisations.filter(({ demo }) => !demo).map(({ slug }) => ({ path: organisationPath(slug) })),
  ]
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.map(entry).join('')}</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

/** Addresses are made of letters, digits and hyphens: nothing in them needs escaping. */
function entry({ path, updatedAt }: { path: string; updatedAt?: Date }) {
  const { APP_URL } = env()
  const links = locales.map(
    (locale) =>
      `<xhtml:link rel="alternate" hreflang="${languageTag[locale]}" href="${APP_URL}${localePath(locale, path)}"/>`,
  )
  const changed = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''
  return `<url><loc>${APP_URL}${path}</loc>${changed}${links.join('')}</url>\n`
}
