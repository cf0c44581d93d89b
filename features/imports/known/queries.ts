import 'server-only'
import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { readClockIn } from '@/db/clock'
import { entrances, eventSources, events, eventTexts, industrialActions, organisations, workplaces } from '@/db/schema'
import { listUsableActions } from '@/features/industrial-action/queries'
import type { Membership } from '@/features/organisations/permissions'
import { isId } from '@/lib/ids'
import type { Known } from '../events/known'
import type { KnownWorkplace } from '../workplaces/judging'
import { toKnown } from './records'

/** What stands already, in the transaction that decides by it; locked where it will be written. */
type How = { lock: boolean }

export async function knownWorkplaces(tx: Transaction, by: Membership, { lock }: How): Promise<KnownWorkplace[]> {
  const keeper = by.organisation.id
  const query = tx.select().from(workplaces).where(eq(workplaces.keeperId, keeper)).orderBy(workplaces.id)
  const rows = await (lock ? query.for('update') : query)
  const gates = await tx
    .select()
    .from(entrances)
    .where(eq(entrances.keeperId, keeper))
    .orderBy(entrances.createdAt, entrances.id)
  const sites = new Map(rows.map((row) => [row.id, { ...row, entrances: [] as typeof gates }]))
  for (const gate of gates) sites.get(gate.workplaceId)?.entrances.push(gate)
  return [...sites.values()]
}

/** Events that the rows of a file could mean: by id, by what another calendar calls them, by when they start. */
export async function knownForEvents(
  tx: Transaction,
  by: Membership,
  asked: { ids: string[]; uids: string[]; starts: Date[] },
  how: How,
): Promise<Known> {
  const keeper = by.organisation.id
  const strikes = await listUsableActions(by)
  const gates = await tx
    .select({ id: entrances.id, name: entrances.name, workplace: workplaces.name })
    .from(entrances)
    .innerJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .where(eq(entrances.keeperId, keeper))
  const sources = await tx
    .select({ uid: eventSources.uid, eventId: eventSources.eventId })
    .from(eventSources)
    .where(and(eq(eventSources.keeperId, keeper), isIn(eventSources.uid, asked.uids, 'text')))
  const ids = [...asked.ids, ...asked.uids].filter(isId).concat(sources.map(({ eventId }) => eventId))
  return {
    own: { id: keeper, name: by.organisation.name },
    gates,
    strikes,
    sources,
    events: await eventsNamed(tx, keeper, { ids, starts: asked.starts }, how),
    now: await readClockIn(tx),
  }
}

async function eventsNamed(
  tx: Transaction,
  keeper: string,
  { ids, starts }: { ids: string[]; starts: Date[] },
  { lock }: How,
) {
  const query = tx
    .select({ event: events, text: eventTexts, caller: organisations.name, strike: industrialActions.ownWords })
    .from(events)
    .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
    .innerJoin(organisations, eq(organisations.id, events.calledBy))
    .leftJoin(industrialActions, eq(industrialActions.id, events.industrialActionId))
    .where(
      and(eq(events.keeperId, keeper), or(isIn(events.id, ids, 'uuid'), isIn(events.startsAt, starts, 'timestamptz'))),
    )
    .orderBy(events.id)
  const rows = await (lock ? query.for('update', { of: events }) : query)
  return rows.filter(({ event }) => event.publication !== 'withdrawn').map(toKnown)
}

// Thousands of values go as one parameter; there may be 65,535 of those.
const types = { text: sql`text`, uuid: sql`uuid`, timestamptz: sql`timestamptz` }
const isIn = (column: unknown, values: unknown[], type: keyof typeof types): SQL =>
  sql`${column} in (select one.value::${types[type]} from jsonb_array_elements_text(${JSON.stringify([...new Set(values)])}::jsonb) one)`
