import type { Question } from '../wire'

export type Disguise = { name: string; path: string; how?: Question }

const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, 'refetch']))
const repeated = (word: string) => Array.from({ length: 5 }, () => word).join(':')

const headers: Record<string, Record<string, string>> = {
  'as data for the framework': { RSC: '1' },
  prefetched: { RSC: '1', 'Next-Router-Prefetch': '1' },
  'a part prefetched': { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  'another part prefetched': { RSC: '1', 'Next-Router-Segment-Prefetch': '/organise/__PAGE__' },
  'with a state of the router': { RSC: '1', 'Next-Router-State-Tree': tree },
  'refreshed while developing': { RSC: '1', 'Next-HMR-Refresh': '1' },
  'as data of pages': { 'x-nextjs-data': '1' },
  'past the middleware': { 'x-middleware-subrequest': repeated('middleware') },
  'past the middleware in src': { 'x-middleware-subrequest': repeated('src/middleware') },
  'past the proxy': { 'x-middleware-subrequest': repeated('proxy') },
  'as a call of the framework to itself': {
    'x-middleware-invoke': '1',
    'x-invoke-path': '/',
    'x-invoke-status': '200',
  },
  'as matched already': { 'x-matched-path': '/', 'x-now-route-matches': '1=organise' },
  'as rewritten already': { 'x-middleware-rewrite': '/', 'x-nextjs-rewrite': '/' },
  'as the front': { 'x-brazier-front': 'anything', 'x-locale': 'en', 'x-path': '/' },
  'with a policy for scripts': { 'Content-Security-Policy': "script-src 'nonce-x' 'unsafe-inline'", 'x-nonce': 'x' },
  'in the name of a proxy': {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-For': '127.0.0.1',
    Forwarded: 'for=127.0.0.1;host=evil.example',
  },
  'for a preview': { Cookie: '__prerender_bypass=x; __next_preview_data=x' },
  'with a cookie of nobody': { Cookie: 'brazier=x; __Host-brazier=x; authjs.session-token=x' },
}

const methods = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'POST']

const spellings: Record<string, (path: string) => string> = {
  'with a stamp of the framework': (path) => `${path}${path.includes('?') ? '&' : '?'}_rsc=1abcd`,
  'as a file of data': (path) => `${path}.rsc`,
  'as a file of its parts': (path) => `${path}.segments/_tree.segment.rsc`,
  'as a file of one part': (path) => `${path}.segments/organise/__PAGE__.segment.rsc`,
  'as JSON': (path) => `${path}.json`,
  'as JSON of pages': (path) => `/_next/data/build${path}.json`,
  'with two strokes': (path) => `/${path}`,
  'with two strokes inside': (path) => path.replace('/organise', '/organise/'),
  'with a backslash': (path) => path.replace('/organise/', '/organise\\'),
  'with an encoded letter': (path) => path.replace('/organise', '/%6Frganise'),
  'with an encoded stroke': (path) => path.replace('/organise/', '/organise%2f'),
  'with an encoded step up': (path) => `/press/%2e%2e${path}`,
  'with a step up': (path) => `/press/..${path}`,
  'through the files of the build': (path) => `/_next/static/..${'/..'}${path}`,
  'through the files of the build, encoded': (path) => `/_next/static/%2e%2e/%2e%2e${path}`,
  'with a dot': (path) => `/.${path}`,
  'in capitals': (path) => path.toUpperCase(),
  'with a stroke at the end': (path) => `${path}/`,
  'under its language': (path) => `/en${path}`,
  'in Welsh': (path) => `/cy${path}`,
  'under two languages': (path) => `/cy/en${path}`,
  'as a whole address': (path) => `http://localhost${path}`,
  'with a null byte': (path) => `${path}%00`,
  'with parameters of a matrix': (path) => `${path};a=b`,
  'through the image optimiser': (path) => `/_next/image?url=${encodeURIComponent(path)}&w=640&q=75`,
}

/** One address in every guise in which something in it was once found unlocked (shared advisories of the framework). */
export function disguisesOf(path: string): Disguise[] {
  const asked = path.split('?')[0] ?? path
  return [
    ...Object.entries(headers).map(([name, given]) => ({ name, path, how: { headers: given } })),
    ...methods.map((method) => ({ name: `with ${method}`, path, how: { method } })),
    {
      name: 'with another method in a header',
      path,
      how: { method: 'POST', headers: { 'X-HTTP-Method-Override': 'GET' } },
    },
    ...Object.entries(spellings).map(([name, spell]) => ({ name, path: spell(asked) })),
  ]
}
