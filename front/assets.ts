import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { compressed, type Encoding, encodingFor, isText } from './answer'
import { securityHeaders } from './headers'

type Asset = { type: string; bytes: Buffer; packed: Map<Encoding, Promise<Buffer>> }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * The files of the build, by their addresses. Only what is here is answered, so that no spelling of an address under
 * `/_next/` leads past the front to the framework.
 */
export function loadAssets(folder = '.next/static'): ReadonlyMap<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      const at = `/_next/static/${path.relative(folder, file).split(path.sep).join('/')}`
      return [at, { type, bytes: readFileSync(file), packed: new Map() }]
    }),
  )
}

/** Its name changes with its content, so it is kept for ever, and compressed once. */
export async function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset) {
  securityHeaders(response, { plain: true, cache: 0, index: true, referrer: 'same-origin' })
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  response.setHeader('Content-Type', asset.type)
  const encoding = isText(asset.type) ? encodingFor(request) : undefined
  if (isText(asset.type)) response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  const bytes = encoding ? await pack(asset, encoding) : asset.bytes
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

function pack({ bytes, packed }: Asset, encoding: Encoding): Promise<Buffer> {
  const known = packed.get(encoding) ?? compressed(bytes, encoding, 'once')
  packed.set(encoding, known)
  return known
}
