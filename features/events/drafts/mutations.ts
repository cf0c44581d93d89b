import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { events, eventTallies, eventTexts } from '@/db/schema'

export type DraftRecord = { event: DraftColumns; text: DraftText }
type DraftColumns = typeof events.$inferInsert & { id: string; version: number }
type DraftText = typeof eventTexts.$inferInsert

const batch = 1000

/**
 * Writes drafts whole, in any number: those whose id is known are overwritten, where they are drafts of the same
 * keeper. Belongs into the transaction of whoever decided about them, with its activity. Hundreds of rows travel as one
 * parameter: built one by one, their statements would take longer than their writing.
 */
export async function putDrafts(tx: Transaction, rows: DraftRecord[], progress: (done: number) => Promise<void>) {
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch)
    await putEvents(tx, asJson(part.map(({ event }) => event)))
    await putTexts(tx, asJson(part.map(({ text }) => text)))
    await progress(at + part.length)
  }
}

async function putEvents(tx: Transaction, rows: string) {
  await tx.execute(sql`
    insert into ${events} (id, keeper_id, zone, ${eventColumns})
    select id, keeper_id, zone, ${eventColumns} from jsonb_populate_recordset(null::events, ${rows}::jsonb)
    on conflict (id) do update set (${eventColumns}) = row(${excludedEvent})
    where events.keeper_id = excluded.keeper_id and events.publication = 'draft'`)
  await tx.execute(sql`
    insert into ${eventTallies} (event_id, keeper_id)
    select id, keeper_id from jsonb_populate_recordset(null::events, ${rows}::jsonb) on conflict do nothing`)
}

async function putTexts(tx: Transaction, rows: string) {
  await tx.execute(sql`
    insert into ${eventTexts} (keeper_id, event_id, original, locale, ${textColumns})
    select keeper_id, event_id, original, locale, ${textColumns}
    from jsonb_populate_recordset(null::event_texts, ${rows}::jsonb)
    on conflict (event_id, locale) do update set (${textColumns}) = row(${excludedText})
    where event_texts.keeper_id = excluded.keeper_id`)
}

// What an edit of a draft may change.
const eventColumns = sql`
  kind, called_by, dispute_id, industrial_action_id, entrance_id, place_name,
  place_address, place_locality, place_postcode, gather_at, starts_at, ends_at,
  visitor_policy, contact_role, contact_phone, sign_up, show_band, capacity,
  version, updated_at`
const excludedEvent = sql`
  excluded.kind, excluded.called_by, excluded.dispute_id, excluded.industrial_action_id, excluded.entrance_id, excluded.place_name,
  excluded.place_address, excluded.place_locality, excluded.place_postcode, excluded.gather_at, excluded.starts_at, excluded.ends_at,
  excluded.visitor_policy, excluded.contact_role, excluded.contact_phone, excluded.sign_up, excluded.show_band, excluded.capacity,
  excluded.version, excluded.updated_at`
const textColumns = sql`
  title, summary, supporter_position, directions, step_free, toilets,
  seating, shelter, quiet_place, children, cameras, bring,
  do_not, route, joining`
const excludedText = sql`
  excluded.title, excluded.summary, excluded.supporter_position, excluded.directions, excluded.step_free, excluded.toilets,
  excluded.seating, excluded.shelter, excluded.quiet_place, excluded.children, excluded.cameras, excluded.bring,
  excluded.do_not, excluded.route, excluded.joining`

/** Under the names that the database has for them. */
const asJson = (rows: object[]) =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]))),
  )

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
