import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { readClockIn } from '@/db/clock'
import { eventSources, events, eventTexts, importEffects, type imports } from '@/db/schema'
import { type DraftRecord, putDrafts } from '@/features/events/drafts/mutations'
import { placeColumns } from '@/features/events/mutations'
import { eventTextFields, kindsWithCapacity } from '@/features/events/vocabulary'
import { nameBody } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { homeZone } from '@/lib/time'
import type { EventPlan } from '../../events/judging'
import type { Judged } from '../../judged'
import { showProgress } from '../../progress/mutations'
import { importKey, sealRow } from '../../sealing'

type Job = typeof imports.$inferSelect
type Planned = { id: string; plan: EventPlan }

/** Writes events as drafts, and what they were before. */
export async function writeEvents(tx: Transaction, job: Job, by: Membership, rows: Judged<EventPlan>[]) {
  const planned = rows.flatMap(({ plan, targetId }) => (plan ? [{ id: targetId ?? randomUUID(), plan }] : []))
  const before = await readDrafts(tx, job, planned)
  const callers = await nameCallers(tx, by, planned)
  const at = await readClockIn(tx)
  const records = planned.map((one) => recordOf(job, one, before.get(one.id), callers, at))
  await putDrafts(tx, records, showProgress(job.id))
  const key = importKey(job, job.keySealed)
  await inBatches(records, (part) =>
    tx.insert(importEffects).values(
      part.map(({ event }) => {
        const old = before.get(event.id)
        const effect = { importId: job.id, keeperId: job.keeperId, subject: 'event' as const, subjectId: event.id }
        return {
          ...effect,
          created: !old,
          version: event.version,
          beforeSealed: old ? sealRow(job, key, event.id, old) : null,
        }
      }),
    ),
  )
  const sources = planned.flatMap(({ id, plan }) =>
    plan.uid && plan.uid !== id ? [{ keeperId: job.keeperId, uid: plan.uid, eventId: id }] : [],
  )
  await inBatches(sources, (part) =>
    tx
      .insert(eventSources)
      .values(part)
      .onConflictDoUpdate({
        target: [eventSources.keeperId, eventSources.uid],
        set: { eventId: sql`excluded.event_id` },
      }),
  )
}

const batch = 1000
async function inBatches<T>(rows: T[], work: (part: T[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += batch) await work(rows.slice(at, at + batch))
}

/** The drafts that change, whole, as they were locked when they were judged. */
async function readDrafts(tx: Transaction, { keeperId }: Job, planned: Planned[]) {
  const ids = planned.flatMap(({ plan }) => plan.before?.id ?? [])
  const rows = await tx
    .select({ event: events, text: eventTexts })
    .from(events)
    .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
    .where(
      and(
        eq(events.keeperId, keeperId),
        sql`${events.id} in (select one::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) one)`,
      ),
    )
  return new Map(rows.map((row) => [row.event.id, row]))
}

/** Bodies that are only named, each found or added once. */
async function nameCallers(tx: Transaction, by: Membership, planned: Planned[]) {
  const names = new Map(planned.map(({ plan }) => [plan.fields.otherCaller.toLowerCase(), plan.fields.otherCaller]))
  const callers = new Map<string, string>()
  for (const [name, written] of names) if (name) callers.set(name, await nameBody(tx, by, written))
  return callers
}

function recordOf(
  job: Job,
  { id, plan }: Planned,
  before: DraftRecord | undefined,
  callers: Map<string, string>,
  at: Date,
): DraftRecord {
  const { fields, strike } = plan
  const { keeperId } = job
  const texts = Object.fromEntries(eventTextFields.map((field) => [field, fields[field]])) as Record<
    (typeof eventTextFields)[number],
    string
  >
  return {
    event: {
      zone: homeZone,
      ...before?.event,
      id,
      keeperId,
      kind: fields.kind,
      calledBy: callers.get(fields.otherCaller.toLowerCase()) ?? fields.calledBy,
      disputeId: strike ? strike.disputeId : (before?.event.disputeId ?? null),
      industrialActionId: strike ? strike.id : (before?.event.industrialActionId ?? null),
      ...placeColumns(fields),
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      gatherAt: plan.gatherAt,
      visitorPolicy: fields.visitorPolicy,
      contactRole: fields.contactRole,
      contactPhone: fields.contactPhone,
      signUp: fields.signUp,
      showBand: fields.showBand,
      capacity: kindsWithCapacity.includes(fields.kind) && fields.capacity ? Number(fields.capacity) : null,
      version: (before?.event.version ?? 0) + 1,
      updatedAt: at,
    },
    text: { keeperId, eventId: id, original: true, locale: before?.text.locale ?? fields.locale, ...texts },
  }
}
