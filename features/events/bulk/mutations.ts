import 'server-only'
import { sql } from 'drizzle-orm'
import { arrayOf, rowsOf } from '@/db/arrays'
import type { Transaction } from '@/db/client'
import { events, eventTallies, eventTexts } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { homeZone } from '@/lib/time'
import { type EventKind, type EventTextField, eventTextFields, type VisitorPolicy } from '../vocabulary'

// Hundreds of events are made by as many statements as one: the rows travel as one parameter. Each function belongs
// into the transaction of whoever decided about them, with its activity.

export type EventAtGate = {
  id: string
  entranceId: string
  title: string
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
}

/** As `eventTextFields` has them, but for the title. */
const textColumns = sql`summary, supporter_position, directions, step_free, toilets, seating, shelter, quiet_place, children,
  cameras, bring, do_not, route, joining`

type Shared = {
  kind: EventKind
  calledBy: string
  disputeId: string | null
  industrialActionId: string | null
  visitorPolicy: VisitorPolicy
  contactRole: string
  contactPhone: string
  signUp: boolean
  locale: string
  texts: Partial<Record<EventTextField, string>>
}

const gateRow = sql`(id uuid, "entranceId" uuid, title text, "startsAt" timestamptz, "endsAt" timestamptz, "gatherAt" timestamptz)`

/** Drafts at gates of one's own, all with the same details. Whether the gates are one's own, the keys decide. */
export async function insertAtGates(tx: Transaction, by: Membership, shared: Shared, rows: EventAtGate[]) {
  const keeperId = by.organisation.id
  const given = sql`jsonb_to_recordset(${rowsOf(rows)}) as r${gateRow}`
  await tx.execute(sql`
    insert into ${events} (id, keeper_id, called_by, dispute_id, industrial_action_id, kind, entrance_id, gather_at,
      starts_at, ends_at, zone, visitor_policy, contact_role, contact_phone, sign_up)
    select r.id, ${keeperId}::uuid, ${shared.calledBy}::uuid, ${shared.disputeId}::uuid,
      ${shared.industrialActionId}::uuid, ${shared.kind}::event_kind, r."entranceId", r."gatherAt", r."startsAt",
      r."endsAt", ${homeZone}, ${shared.visitorPolicy}::visitor_policy, ${shared.contactRole}, ${shared.contactPhone},
      ${shared.signUp}::boolean
    from ${given}`)
  const values = sql.join(
    eventTextFields.filter((field) => field !== 'title').map((field) => sql`${shared.texts[field] ?? ''}::text`),
    sql`, `,
  )
  await tx.execute(sql`
    insert into ${eventTexts} (keeper_id, event_id, locale, original, title, ${textColumns})
    select ${keeperId}::uuid, r.id, ${shared.locale}, true, r.title, ${values} from ${given}`)
  await insertTallies(tx, keeperId, rows)
}

export type EventCopy = {
  id: string
  sourceId: string
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
}
type Under = { industrialActionId: string | null; disputeId: string | null }

const copyRow = sql`(id uuid, "sourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, "gatherAt" timestamptz)`

/** What an event is, apart from when, under which strike, and what happened to it. */
const copied = sql`keeper_id, called_by, kind, entrance_id, place_name, place_address, place_locality, place_postcode, zone,
  visitor_policy, contact_role, contact_phone, confirmed_with, confirmed_how, confirmed_at, sign_up, show_band, capacity`

/**
 * Copies of one's own events as drafts at other times: everything but what happened to the first ones. `under` is
 * another strike than that of the source.
 */
export async function insertCopies(tx: Transaction, by: Membership, rows: EventCopy[], under?: Under) {
  const keeperId = by.organisation.id
  const given = sql`jsonb_to_recordset(${rowsOf(rows)}) as r${copyRow}`
  const strike = under
    ? sql`${under.industrialActionId}::uuid, ${under.disputeId}::uuid`
    : sql`e.industrial_action_id, e.dispute_id`
  await tx.execute(sql`
    insert into ${events} (id, starts_at, ends_at, gather_at, industrial_action_id, dispute_id, ${copied})
    select r.id, r."startsAt", r."endsAt", r."gatherAt", ${strike}, ${copied}
    from ${given} join ${events} e on e.id = r."sourceId" and e.keeper_id = ${keeperId}::uuid`)
  await tx.execute(sql`
    insert into ${eventTexts} (keeper_id, event_id, locale, original, title, ${textColumns})
    select ${keeperId}::uuid, r.id, locale, original, title, ${textColumns}
    from ${given} join ${eventTexts} t on t.event_id = r."sourceId" and t.keeper_id = ${keeperId}::uuid`)
  await insertTallies(tx, keeperId, rows)
}

const insertTallies = (tx: Transaction, keeperId: string, rows: { id: string }[]) =>
  tx.execute(sql`
    insert into ${eventTallies} (event_id, keeper_id)
    select e.id, e.keeper_id from ${events} e
    where e.keeper_id = ${keeperId}::uuid and e.id = any(${arrayOf(rows.map(({ id }) => id))})`)
