import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ask } from './support/database'
import { expect } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { test } from './support/own-server'
import { newPress } from './support/presses'
import { postSignUp } from './support/sign-up'
import type { Site } from './support/site'
import { send } from './support/wire'

const people = {
  address: 'quagga.supporter@home.example',
  wrong: 'okapi.supporter@home',
  group: 'Thylacine teachers, with banner',
  guest: 'numbat.guest@home.example',
  name: 'Dugong Guestworth',
}
// Long enough that the middle of their base64 is something to look for.
const markers = ['quagga.supporter', 'okapi.supporter', 'Thylacine teachers', 'numbat.guest', 'Dugong Guestworth']

test('nothing about a person can be read in the files of the database, nor in any log', async ({
  site,
  server,
  make,
  page,
  request,
  signIn,
}) => {
  test.setTimeout(120_000)
  const union = await make.organisation({})
  const times = { startsAt: '2031-06-10T18:00:00Z', endsAt: '2031-06-10T20:00:00Z' }
  const { slug } = await make.event({ by: union.member, ...times })
  await postSignUp(request, slug, { email: people.address, delegation: people.group })
  const mail = await site.mailbox.receive(people.address)
  await send(site.url, new URL(linkIn(mail, /\/rsvp\/confirm\//)).pathname, { method: 'POST' })
  await keepAWrongForm(site, slug)
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/members`)
  await page.getByLabel('Their name').fill(people.name)
  await page.getByLabel('Their e-mail address').fill(people.guest)
  await page.getByRole('radio', { name: /organiser/i }).check()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await site.mailbox.receive(people.guest)
  await failWhileSomebodySignsUp(site, slug)

  await ask(site, 'checkpoint')
  expect(site.output, 'what went wrong is logged').toContain('"level":50')
  expect(markers.filter((marker) => holds(Buffer.from(site.output), marker))).toEqual([])
  expect(filesWith(server.files, markers)).toEqual([])

  // Whether this looks where it should: the same words, written where nobody seals them, are found.
  await ask(site, 'update events set status_reason = $1', [`${people.address} ${people.group}`])
  await ask(site, 'checkpoint')
  const found = filesWith(server.files, markers).join('\n')
  expect(found).toMatch(/base\/.*: quagga[.]supporter/)
  expect(found).toMatch(/pg_wal\/.*: Thylacine teachers/)
})

async function keepAWrongForm(site: Site, slug: string) {
  const body = new URLSearchParams({ people: '2', tell: 'email', email: people.wrong, delegation: people.group })
  const { status, headers } = await send(site.url, `/events/${slug}/rsvp`, { method: 'POST', body })
  expect([status, headers.location]).toEqual([303, expect.stringContaining('kept=')])
}

/** A statement that fails would quote the row that made it fail, if anybody let it. */
async function failWhileSomebodySignsUp(site: Site, slug: string) {
  await ask(site, `alter table rsvps add constraint nobody_more check (people < 0) not valid`)
  const email = `second.${people.address}`
  const answer = { people: '2', tell: 'email', email, delegation: people.group, press: newPress() }
  const body = new URLSearchParams(answer)
  const { status } = await send(site.url, `/events/${slug}/rsvp?from=${people.address}`, { method: 'POST', body })
  expect(status).toBe(500)
  await ask(site, 'alter table rsvps drop constraint nobody_more')
}

function filesWith(folder: string, words: string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(500)
  return files.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    return words.filter((word) => holds(bytes, word)).map((word) => `${path.relative(folder, file)}: ${word}`)
  })
}

/** As it was typed, in capitals or not, as UTF-16, or somewhere within base64. */
function holds(bytes: Buffer, word: string): boolean {
  const spelled = [word, word.toLowerCase(), word.toUpperCase()]
  const spellings = spelled.flatMap((one) => [
    Buffer.from(one),
    Buffer.from(one, 'utf16le'),
    ...[0, 1, 2].map((shift) => base64Core(Buffer.from(one), shift)),
  ])
  return spellings.some((spelling) => bytes.includes(spelling))
}

/** The middle of the base64 of a word that stands at some place in a longer text. */
const base64Core = (word: Buffer, shift: number) =>
  Buffer.from(
    Buffer.concat([Buffer.alloc(shift), word])
      .toString('base64')
      .slice(4, -4),
  )
