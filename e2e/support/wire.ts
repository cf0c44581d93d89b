import http, { type IncomingHttpHeaders } from 'node:http'

export type Asked = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }
export type Question = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer | URLSearchParams
  agent?: http.Agent
}

/**
 * Sends a site exactly the path and the headers given: a browser, and `fetch`, would tidy `//` and `%2e` up first.
 * The answer is kept as it came over the wire.
 */
export function send(site: string, path: string, { method = 'GET', headers = {}, body, agent }: Question = {}) {
  const { hostname, port } = new URL(site)
  const bytes = body === undefined ? undefined : Buffer.from(body instanceof Buffer ? body : String(body))
  const isForm = body instanceof URLSearchParams
  const all = {
    ...(isForm && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    ...(bytes && !('Transfer-Encoding' in headers) && { 'Content-Length': String(bytes.length) }),
    ...headers,
  }
  return new Promise<Asked>((done, fail) => {
    const request = http.request({ hostname, port, path, method, headers: all, agent, timeout: 30_000 })
    request.once('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', fail)
      response.once('end', () => {
        const whole = Buffer.concat(parts)
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: whole, text: whole.toString() })
      })
    })
    request.once('timeout', () => request.destroy(new Error(`${method} ${path} took longer than 30 s`)))
    request.once('error', fail)
    request.end(bytes)
  })
}
