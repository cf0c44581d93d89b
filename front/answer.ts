import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/**
 * Holds back what is written to `response` and hands it over whole when it ends, so that the front can change it.
 * Pages and files here are small; nothing that streams without end goes this way. What is written after the end, by
 * an error path for instance, is dropped: only `release` opens the response again.
 */
export function whole(response: ServerResponse): { body: Promise<Buffer>; release: () => void } {
  const chunks: Buffer[] = []
  const { write, end, writeHead, flushHeaders } = response
  const take = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const done = (...args: unknown[]) => (args.find((arg) => typeof arg === 'function') as (() => void) | undefined)?.()
  const body = new Promise<Buffer>((ready) => {
    Object.assign(response, {
      flushHeaders: () => {},
      writeHead: (status: number, ...rest: unknown[]) => {
        response.statusCode = status
        const headers = rest.find((arg) => typeof arg === 'object' && arg !== null) as OutgoingHttpHeaders | undefined
        for (const [name, value] of Object.entries(headers ?? {}))
          if (value !== undefined) response.setHeader(name, value)
        return response
      },
      write: (chunk: unknown, ...rest: unknown[]) => {
        take(chunk, rest[0])
        done(...rest)
        return true
      },
      end: (...args: unknown[]) => {
        take(args[0], args[1])
        ready(Buffer.concat(chunks))
        done(...args)
        return response
      },
    })
  })
  return { body, release: () => Object.assign(response, { write, end, writeHead, flushHeaders }) }
}

export const isText = (type: string) => /^text\/|json|xml|svg|calendar/.test(type)

export type Encoding = 'br' | 'gzip'

/** What the reader can unpack. */
export function encodingFor(request: IncomingMessage): Encoding | undefined {
  const accepts = String(request.headers['accept-encoding'] ?? '')
  return (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepts))
}

/** Every answer is compressed anew and quickly; what is compressed once may take its time. */
export function compressed(bytes: Buffer, encoding: Encoding, how: 'each time' | 'once'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes)
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: how === 'once' ? 11 : 5 } })
}

/** Sends a whole answer: 304 where the reader has it already, compressed where the reader can. */
export async function send(request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const type = String(response.getHeader('content-type') ?? '')
  const packs = isText(type) && body.length >= 500
  if (packs) response.appendHeader('Vary', 'Accept-Encoding')
  const revalidates =
    request.method !== 'POST' &&
    response.statusCode === 200 &&
    !String(response.getHeader('cache-control')).includes('no-store')
  if (revalidates) {
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    response.setHeader('ETag', tag)
    const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
    if (known.includes(tag)) {
      response.statusCode = 304
      response.removeHeader('content-length')
      return void response.end()
    }
  }
  const encoding = packs ? encodingFor(request) : undefined
  if (encoding) response.setHeader('Content-Encoding', encoding)
  finish(response, encoding ? await compressed(body, encoding, 'each time') : body)
}

/** To a question for the headers alone, Node sends these and leaves the body out by itself. */
function finish(response: ServerResponse, body: Buffer) {
  if (response.statusCode !== 204 && response.statusCode !== 304) response.setHeader('Content-Length', body.length)
  response.end(body)
}
