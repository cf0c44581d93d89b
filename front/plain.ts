import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const enhancement = readFileSync(path.join(import.meta.dirname, 'enhance.js'), 'utf8').trim()
const enhancementHash = createHash('sha256').update(enhancement).digest('base64')

/**
 * A page as the public gets it: the framework's scripts and the hints that would fetch them are taken out, our own
 * few lines are put in. Data blocks (JSON-LD) stay; they are not scripts.
 */
export function plainPage(html: string): string {
  return html
    .replace(/<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b(?=[^>]*\bas="script")[^>]*>/g, '')
    .replace(/<!--\/?\$-->|<!-- -->/g, '')
    .replace('</body>', `<script>${enhancement}</script></body>`)
}

export const plainPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${enhancementHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of the service worker, which fetches the pages that it keeps. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
