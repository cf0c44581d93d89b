import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, eventTallies, eventTexts } from '@/db/schema'
import { makeOrganisation, rowsOf } from '@/db/testing/world'
import { keepForm } from '@/features/kept-forms/mutations'
import { drainOutbox } from '@/features/outbox/mutations'
import { changeSignUp, confirmSignUp, mintConfirmLink } from './holder/mutations'
import { rsvpMails } from './jobs'
import { signUp } from './mutations'
import { manageLink, signUpForm } from './rules'
import { anAnswer, eventRows } from './testing/events'

/** Whatever of a marker stands in any table: as text, or in bytes, or spelled in hex or base64. */
async function tablesWith(marker: string): Promise<string[]> {
  const tables = await read.organise((db) =>
    db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`),
  )
  expect(tables.length).toBeGreaterThan(20)
  const bytes = Buffer.from(marker)
  const spellings = [marker, bytes.toString('hex'), ...[0, 1, 2].map((shift) => base64Core(bytes, shift))]
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await read.organise((db) =>
      db.execute<{ text: string }>(sql.raw(`select t::text as text from "${name}" t`)),
    )
    const all = rows.map(({ text }) => text).join('\n')
    const decoded = [...all.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex'))
    const inBytes = decoded.some((one) => one.includes(bytes) || one.includes(Buffer.from(marker, 'utf16le')))
    if (inBytes || spellings.some((spelling) => all.toLowerCase().includes(spelling.toLowerCase()))) found.push(name)
  }
  return found
}

/** The middle of the base64 of bytes that stand at some place in a longer text. */
const base64Core = (bytes: Buffer, shift: number) =>
  Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .slice(4, -4)

test('no address and no group stands in any table as it was typed', async () => {
  const by = await makeOrganisation()
  const { event, text, tally } = eventRows(by.organisation.id)
  await write.organise(async (tx) => {
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values(text)
    await tx.insert(eventTallies).values(tally)
  })
  const [email, delegation] = ['zebramarker@example.org', 'Giraffemarker teachers']
  await keepForm({
    form: signUpForm(event.slug),
    values: { people: '2', tell: 'email', email, delegation },
    errors: {},
  })
  await signUp(event.slug, anAnswer({ email, delegation }))
  await signUp(event.slug, anAnswer({ delegation }))
  await drainOutbox(rsvpMails, { send: async () => {} })
  const row = (await rowsOf('rsvps')).find(({ state }) => state === 'pending')
  const id = String(row?.id)
  await confirmSignUp(await mintConfirmLink(id))
  await changeSignUp(manageLink({ id, generation: 1 }), 4)
  for (const marker of ['zebramarker', 'Giraffemarker']) expect(await tablesWith(marker)).toEqual([])

  // Whether this looks where it should: the same markers, planted as words, as bytes and as base64, are found.
  await keepForm({ form: 'x', values: {}, errors: {} })
  await write.organise(async (tx) => {
    await tx.execute(sql`update kept_forms set content_sealed = ${Buffer.from(`xx ${email} xx`)}`)
    await tx.execute(sql`update outbox set once_key = ${`mail to ${email}`}`)
    await tx.execute(sql`update events set status_reason = ${Buffer.from(`a ${delegation}`).toString('base64')}`)
  })
  expect((await tablesWith('zebramarker')).sort()).toEqual(['kept_forms', 'outbox'])
  expect(await tablesWith('Giraffemarker')).toEqual(['events'])
})
