import { connection } from 'next/server'
import { env } from '@/lib/env'

/** What is private says `noindex` itself; here only what robots should not waste their time on. */
export async function GET() {
  await connection()
  const lines = [
    'User-agent: *',
    'Disallow: /organise',
    'Disallow: /rsvp/',
    'Disallow: /sign-in',
    'Disallow: /setup',
    `Sitemap: ${env().APP_URL}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
