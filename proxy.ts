import { type NextRequest, NextResponse } from 'next/server'
import { findAddress } from '@/front/addresses'
import { env } from '@/lib/env'
import { isLocale, originalLocale } from '@/lib/i18n/locales'

/**
 * Gives every page its language: `/events/x` is served from `/en/events/x`, `/cy/events/x` from itself. Handlers
 * stand outside the languages and are told by a header. Decides nothing about who may see what.
 */
export function proxy(request: NextRequest) {
  const url = request.nextUrl.clone()
  const [, first = ''] = url.pathname.split('/')
  const locale = isLocale(first) ? first : originalLocale
  const path = isLocale(first) ? url.pathname.slice(first.length + 1) || '/' : url.pathname
  const address = findAddress(request.method, path)
  const headers = new Headers(request.headers)
  headers.set('x-locale', locale)
  headers.set('x-path', path)
  const policy = typeof address === 'object' && !address.plain ? noncePolicy() : undefined
  if (policy) headers.set('Content-Security-Policy', policy)
  url.pathname = typeof address === 'object' && address.kind !== 'page' ? path : `/${locale}${path === '/' ? '' : path}`
  const response = NextResponse.rewrite(url, { request: { headers } })
  if (policy) response.headers.set('Content-Security-Policy', policy)
  return response
}

/** The framework puts this nonce on its own scripts, and nothing else on a signed-in page may run. */
function noncePolicy() {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const dev = env().NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = { matcher: ['/((?!_next/).*)'] }
