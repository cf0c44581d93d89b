import { randomBytes } from 'node:crypto'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { env } from '@/lib/env'
import { isLocale, type Locale, localePath, locales, originalLocale } from '@/lib/i18n/locales'
import { errorFacts, log } from '@/lib/log'
import { referencePlaceholder } from '@/lib/problem'
import { type Address, findAddress, methodsFor } from './addresses'
import { send, whole } from './answer'
import { loadAssets, sendAsset } from './assets'
import { cleanRequest, securityHeaders } from './headers'
import { plainPage } from './plain'

type Problem = 'not-found' | 'broken'
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const notListed: Address = {
  pattern: '',
  kind: 'page',
  methods: [],
  audience: 'everyone',
  plain: true,
  cache: 0,
  index: false,
  referrer: 'same-origin',
  body: 0,
}

/**
 * The server in front of the framework, in the same process: it knows every address, makes public pages plain, caps
 * what comes in and sets what goes out. Resolves when it listens; `close` waits for answers under way.
 */
export async function serve({ dev }: { dev: boolean }) {
  const { host, PORT } = env()
  // What only this process knows marks the requests it makes to itself.
  const password = randomBytes(16).toString('hex')
  // The framework compares rewritten addresses with this name; which interface listens is decided below.
  const app = next({ dev, hostname: 'localhost', port: PORT, dir: process.cwd() })
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
  })
  await app.prepare()
  const handle: Handle = app.getRequestHandler()
  const assets: ReturnType<typeof loadAssets> = dev ? new Map() : loadAssets()
  const problems = new ProblemPages(() => (server.address() as AddressInfo).port, password)

  server.on('request', (request, response) => {
    const reference = randomBytes(5).toString('hex')
    answer(request, response, { handle, assets, problems, password, reference, dev }).catch(async (error) => {
      log.error('the front failed', { reference, ...errorFacts(error) })
      await sendProblem(request, response, problems, 'broken', originalLocale, reference)
    })
  })
  server.on('upgrade', (request, socket, head) =>
    dev ? app.getUpgradeHandler()(request, socket, head) : socket.destroy(),
  )
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(PORT, host, listening))
  if (!dev) await problems.load()
  return {
    close: async () => {
      const idle = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      await Promise.race([idle, new Promise((late) => setTimeout(late, 15_000).unref())])
      await app.close()
    },
  }
}

type Context = {
  handle: Handle
  assets: ReturnType<typeof loadAssets>
  problems: ProblemPages
  password: string
  reference: string
  dev: boolean
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context) {
  const { handle, problems, password, reference, dev } = context
  const target = request.url ?? '/'
  const asked = target.split('?')[0] ?? '/'
  if (dev && target.startsWith('/_')) return handle(request, response)
  const asset = context.assets.get(asked)
  if (asset && isReading(request)) return sendAsset(request, response, asset)

  const { path, locale } = splitLocale(asked)
  const found = findAddress(request.method ?? 'GET', path)
  const address = typeof found === 'object' ? found : notListed
  const internal = request.headers['x-brazier-front'] === password
  securityHeaders(response, address)
  if (asset) return refuse(response, 405, ['GET', 'HEAD'])
  if (found === 'wrong-method') return refuse(response, 405, methodsFor(path))
  if (!found || (address.audience === 'front' && !internal))
    return sendProblem(request, response, problems, 'not-found', locale, reference)
  // Only below this line is the path one of ours, and fit to be sent back to.
  const canonical = canonicalFor(request, address)
  if (canonical) return redirect(response, canonical)
  if (path !== asked && locale === originalLocale) return redirect(response, path + target.slice(asked.length))
  cleanRequest(request, address, reference)
  if (isForeignPost(request)) return refuse(response, 403)
  const refusal = bodyRefusal(request, address)
  if (refusal) return refuse(response, refusal)
  if (address.plain) request.url = withoutParameter(target, '_rsc')

  // Whoever asks for the headers alone gets those of the whole answer.
  if (request.method === 'HEAD') request.method = 'GET'
  const { body, release } = whole(response)
  // Not awaited by itself: the framework may wait for the very end that is held back here.
  const handled = handle(request, response)
  let bytes = await Promise.race([body, handled.then(() => body)])
  release()
  const html = String(response.getHeader('content-type') ?? '').startsWith('text/html')
  if (html && response.statusCode === 404 && !internal)
    return sendProblem(request, response, problems, 'not-found', locale, reference)
  // A handler that failed says nothing at all. A problem page that failed must not be asked for again.
  if ((html || !bytes.length) && response.statusCode >= 500 && !internal)
    return sendProblem(request, response, problems, 'broken', locale, reference)
  if (html && address.plain && address.kind === 'page') bytes = Buffer.from(plainPage(bytes.toString()))
  tidy(response, address)
  await send(request, response, bytes)
}

/** The framework has ideas of its own about caching and linking; the table decides. */
function tidy(response: ServerResponse, address: Address) {
  // What is not there, or not yet, may be there at the next moment.
  securityHeaders(response, response.statusCode === 200 ? address : { ...address, cache: 0 })
  for (const name of response.getHeaderNames())
    if (/^x-(middleware|nextjs|powered)/.test(name)) response.removeHeader(name)
  if (address.plain) for (const name of ['link', 'vary']) response.removeHeader(name)
}

function splitLocale(path: string): { path: string; locale: Locale } {
  const [, first = ''] = path.split('/')
  if (!isLocale(first)) return { path, locale: originalLocale }
  return { path: path.slice(first.length + 1) || '/', locale: first }
}

/** On one's own machine the same site has several names, and a cookie set for one is missing on the other. */
function canonicalFor(request: IncomingMessage, address: Address) {
  const { APP_URL, isLoopback } = env()
  const { host } = request.headers
  const isSelf = request.headers['x-brazier-front'] !== undefined
  const isOther = host && host !== new URL(APP_URL).host
  if (isLoopback && !isSelf && address.kind === 'page' && request.method === 'GET' && isOther)
    return APP_URL + request.url
}

const redirect = (response: ServerResponse, location: string) =>
  void response.writeHead(308, { Location: location, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

/** A form that another site sends from a visitor's browser; browsers say so themselves. */
const isForeignPost = (request: IncomingMessage) =>
  request.method === 'POST' && request.headers['sec-fetch-site'] === 'cross-site'

function bodyRefusal(request: IncomingMessage, address: Address) {
  if (request.method !== 'POST') return
  // Browsers always say how long a form is; without that, one could send for ever.
  if (request.headers['transfer-encoding']) return 411
  if (Number(request.headers['content-length'] ?? 0) > address.body) return 413
  if (address.plain && !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(contentType(request)))
    return 415
}

const contentType = ({ headers }: IncomingMessage) => headers['content-type'] ?? 'application/x-www-form-urlencoded'

function refuse(response: ServerResponse, status: number, allowed?: string[]) {
  response.statusCode = status
  if (allowed) response.setHeader('Allow', allowed.join(', '))
  response.setHeader('Connection', 'close')
  response.end()
}

async function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problems: ProblemPages,
  problem: Problem,
  locale: Locale,
  reference: string,
) {
  if (response.headersSent) return void response.destroy()
  for (const name of response.getHeaderNames()) if (name !== 'set-cookie') response.removeHeader(name)
  securityHeaders(response, notListed)
  response.statusCode = problem === 'broken' ? 500 : 404
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const page = await problems.page(problem, locale)
  await send(
    request,
    response,
    Buffer.from(page.replaceAll(referencePlaceholder, problem === 'broken' ? reference : '')),
  )
}

/**
 * The framework's own error pages are blank without script. These are ordinary pages of ours, fetched once from
 * ourselves and kept, so that they are there when nothing else is.
 */
class ProblemPages {
  private readonly kept = new Map<string, string>()
  constructor(
    private readonly port: () => number,
    private readonly password: string,
  ) {}

  async load() {
    for (const locale of locales)
      for (const problem of ['not-found', 'broken'] as const) await this.page(problem, locale)
  }

  async page(problem: Problem, locale: Locale): Promise<string> {
    const key = localePath(locale, `/problem/${problem}`)
    const known = this.kept.get(key)
    if (known) return known
    const fetched = await this.fetch(key)
    // They have no address of their own in another language; its first page is the next best.
    const page = locales.reduce(
      (all, other) => all.replaceAll(`"${localePath(other, `/problem/${problem}`)}"`, `"${localePath(other, '/')}"`),
      fetched,
    )
    this.kept.set(key, page)
    return page
  }

  private fetch(path: string): Promise<string> {
    return new Promise((done, fail) => {
      const headers = { 'x-brazier-front': this.password }
      const request = httpRequest(
        { port: this.port(), host: env().host === '0.0.0.0' ? '127.0.0.1' : env().host, path, headers },
        (response) => {
          let page = ''
          response
            .setEncoding('utf8')
            .on('data', (part) => (page += part))
            .on('end', () =>
              response.statusCode === 200 ? done(page) : fail(new Error(`${path} answered ${response.statusCode}`)),
            )
        },
      )
      request.once('error', fail).end()
    })
  }
}

function withoutParameter(target: string, name: string) {
  const [path = '/', query] = target.split('?')
  if (!query) return path
  const kept = new URLSearchParams(query)
  kept.delete(name)
  return kept.size ? `${path}?${kept}` : path
}
