import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { freePort } from '../support/port.mjs'
import { startPostgres } from '../support/postgres.mjs'
import { Stop } from '../support/say.mjs'
import { accounts, Clone } from './clone.mjs'
import { ProvedSite } from './site.mjs'

/** `npm start` on a clean clone: it comes up, survives what kills it, ends when it is told to, and runs on any PostgreSQL. */
export async function proveStart(show) {
  for (const { name, as } of accounts()) {
    const clone = new Clone(as)
    try {
      await onItsOwn(clone, (what) => show(`${what}, as ${name}`))
      await onAnother(clone, (what) => show(`${what}, as ${name}`))
    } finally {
      clone.remove()
    }
  }
}

async function onItsOwn(clone, show) {
  const site = new ProvedSite(clone, { PORT: String(await freePort()) })
  try {
    await throughItsLife(site, clone, show)
  } finally {
    await site.cutPower()
  }
}

async function throughItsLife(site, clone, show) {
  must(await site.start(), /set-up code is [A-Z0-9]{4}-/, 'a set-up code')
  show('one command on a clean clone leads to a running site')
  const second = new ProvedSite(clone, { PORT: String(await freePort()) })
  must(await second.start({ refused: true }), /already runs/, 'a refusal')
  show('a second start on one data folder is refused')

  const link = await site.signUp()
  await site.killApp()
  mustNot(await site.start(), /Building/, 'a second build')
  await site.mustKnow(link)
  show('after kill -9 of the app the next start just works, and has every sign-up')
  await site.cutPower()
  await site.start()
  await site.mustKnow(link)
  show('after kill -9 of app and database as well')

  await site.end('SIGTERM')
  if (site.postgres.length) throw new Stop('PostgreSQL still runs.')
  show('SIGTERM to npm ends app and database')
  await site.start()
  await site.end('SIGINT', { group: true })
  if (site.postgres.length) throw new Stop('PostgreSQL still runs.')
  show('Ctrl-C ends app and database')
}

async function onAnother(clone, show) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'brazier-postgres-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres(folder, { log: () => true })
  let site
  try {
    const admin = postgres(server.adminUrl, { max: 1 })
    await admin`create database pickets`
    await admin.end()
    const DATABASE_URL = server.adminUrl.replace(/\/postgres$/, '/pickets')
    site = new ProvedSite(clone, { PORT: String(await freePort()), DATABASE_URL })
    mustNot(await site.start(), /Starting PostgreSQL/, 'a PostgreSQL of its own')
    const link = await site.signUp()
    await site.cutPower()
    await site.start()
    await site.mustKnow(link)
    await site.end('SIGTERM')
    if (!server.isUp()) throw new Stop('It ended a PostgreSQL that is not its own.')
    show('with DATABASE_URL it runs on that, and leaves it alone when it ends')
  } finally {
    await site?.cutPower()
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function must(said, words, what) {
  if (!words.test(said)) throw new Stop(`It did not speak of ${what}. It said:\n${said}`)
}

function mustNot(said, words, what) {
  if (words.test(said)) throw new Stop(`It speaks of ${what}. It said:\n${said}`)
}
