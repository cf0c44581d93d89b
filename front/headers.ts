import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { type Address, workerPath } from './addresses'
import { plainPolicy, workerPolicy } from './plain'

// What only the framework's own client sends. On a plain page it has no business; it would get the page in pieces.
const frameworkHeaders = [
  'rsc',
  'next-action',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-hmr-refresh',
]

/** Headers with which a stranger could speak in the name of a proxy, of the front or of the framework. */
const foreignHeaders = [
  'forwarded',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-nonce',
  'x-locale',
  'x-path',
  'x-request-id',
  'x-http-method-override',
  'content-security-policy',
]

export function cleanRequest(request: IncomingMessage, address: Address, reference: string) {
  for (const name of foreignHeaders) delete request.headers[name]
  for (const name of Object.keys(request.headers)) if (isForeign(name, address)) delete request.headers[name]
  // Links in mails and the framework's own origin check must never follow what a stranger calls us.
  const app = new URL(env().APP_URL)
  request.headers.host = app.host
  request.headers['x-forwarded-host'] = app.host
  request.headers['x-forwarded-proto'] = app.protocol.slice(0, -1)
  request.headers['x-request-id'] = reference
}

/** Also whatever begins like the framework's own; its client sends some of those, but never to a plain page. */
const isForeign = (name: string, { plain }: Address) =>
  /^x-(middleware|matched|invoke|brazier)/.test(name) ||
  (plain && (name.startsWith('x-nextjs-') || frameworkHeaders.includes(name)))

export function securityHeaders(
  response: ServerResponse,
  address: Pick<Address, 'plain' | 'cache' | 'index' | 'referrer'> & { pattern?: string },
) {
  const policy = address.pattern === workerPath ? workerPolicy : plainPolicy
  if (address.plain) response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', address.cache ? `public, max-age=0, s-maxage=${address.cache}` : 'no-store')
  response.setHeader('Referrer-Policy', address.referrer)
  if (!address.index) response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  )
  if (env().secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}
