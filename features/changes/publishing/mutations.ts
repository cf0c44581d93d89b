import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { arrayOf, rowsOf } from '@/db/arrays'
import { type Transaction, write } from '@/db/client'
import { now, readClockIn } from '@/db/clock'
import { disputes, disputeTexts, events, eventTexts, industrialActions } from '@/db/schema'
import { columnsOf, conflictWith, keptEvent, type SavedEvent, saveEvent } from '@/features/events/mutations'
import type { EventInput } from '@/features/events/validation'
import { eventTextFields } from '@/features/events/vocabulary'
import { publishActionIn } from '@/features/industrial-action/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { slugOf } from '@/features/organisations/rules'
import { randomLetters } from '@/lib/crypto/tokens'
import { addMinutes } from '@/lib/time'
import { notAllowed, type Refused, recordChange, tellPeople, unknown } from '../mutations'

/**
 * Makes an event public now, or from `at` on, under an address that it keeps; its own dispute and strike come with it
 * where they are still drafts.
 */
export const publishEvent = (
  by: Membership,
  id: string,
  at: Date | null,
): Promise<{ ok: true; slug: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [slug] = await publishIn(tx, by, [id], at)
    return slug ? ({ ok: true, slug } as const) : unknown
  })

/** Makes many public in one go; what is public already stays as it is. */
export const publishEvents = (by: Membership, ids: string[]): Promise<{ ok: true; count: number } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const { length: count } = await publishIn(tx, by, ids, null)
    return count ? ({ ok: true, count } as const) : unknown
  })

async function publishIn(tx: Transaction, by: Membership, ids: string[], at: Date | null): Promise<string[]> {
  const drafts = await tx
    .select({
      id: events.id,
      slug: events.slug,
      version: events.version,
      disputeId: events.disputeId,
      industrialActionId: events.industrialActionId,
      title: eventTexts.title,
    })
    .from(events)
    .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
    .where(
      and(
        sql`${events.id} = any(${arrayOf(ids)})`,
        eq(events.keeperId, by.organisation.id),
        or(eq(events.publication, 'draft'), sql`${events.publishAt} > ${now}`),
      ),
    )
    .orderBy(events.id)
    .for('update', { of: events })
  if (!drafts.length) return []
  const named = drafts.map(({ id, slug, title }) => ({ id, slug: slug ?? `${slugOf(title)}-${randomLetters(6)}` }))
  const publishAt = at ?? (await readClockIn(tx))
  await tx.execute(sql`
    update ${events} as e set slug = r.slug, publication = 'public', publish_at = ${publishAt.toISOString()}::timestamptz,
      updated_at = ${now}
    from jsonb_to_recordset(${rowsOf(named)}) as r(id uuid, slug text) where e.id = r.id`)
  await publishParents(tx, by, drafts)
  const row = { field: 'publication', old: 'draft', new: 'public' } as const
  await recordChange(
    tx,
    by,
    { kind: 'published' },
    drafts.map(({ id, version }) => ({ eventId: id, eventVersion: version, ...row })),
  )
  return named.map(({ slug }) => slug)
}

type Under = { disputeId: string | null; industrialActionId: string | null }

async function publishParents(tx: Transaction, by: Membership, published: Under[]) {
  const disputeIds = new Set(published.flatMap(({ disputeId }) => disputeId ?? []))
  for (const id of disputeIds) await publishDisputeDraft(tx, by, id)
  const strikes = [...new Set(published.flatMap(({ industrialActionId }) => industrialActionId ?? []))]
  if (!strikes.length) return
  const drafts = await tx
    .select({ id: industrialActions.id })
    .from(industrialActions)
    .where(and(inArray(industrialActions.id, strikes), eq(industrialActions.publication, 'draft')))
  for (const { id } of drafts) await publishActionIn(tx, by, id)
}

async function publishDisputeDraft(tx: Transaction, by: Membership, id: string) {
  const draft = and(eq(disputes.id, id), eq(disputes.keeperId, by.organisation.id), eq(disputes.publication, 'draft'))
  const [dispute] = await tx
    .select({ title: disputeTexts.title, slug: disputes.slug })
    .from(disputes)
    .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
    .where(draft)
  if (!dispute) return
  const slug = dispute.slug ?? `${slugOf(dispute.title)}-${randomLetters(6)}`
  await tx.update(disputes).set({ slug, publication: 'public', publishedAt: now, updatedAt: now }).where(draft)
}

/**
 * Edits what is public: everything but time, place and status, which are changed in public and told. Each field that
 * differs becomes a row of the change, and statements bound to the event are out of date from now on.
 */
export const editEvent = (by: Membership, id: string, input: EventInput): Promise<SavedEvent> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [before] = await tx
      .select()
      .from(events)
      .where(and(keptEvent(by, id), eq(events.publication, 'public')))
      .for('update')
    if (!before) return unknown
    const conflict = await conflictWith(tx, before, input.version)
    if (conflict) return conflict
    const kept = {
      ...input,
      startsAt: before.startsAt,
      endsAt: before.endsAt,
      gatherAt: before.gatherAt,
      ...keptPlace(before),
    }
    const columns = await columnsOf(tx, by, kept)
    if (!columns) return unknown
    const fields = await differences(tx, before, columns, kept)
    if (!fields.length) return { ok: true, id } as const
    const version = before.version + 1
    await saveEvent(tx, by, id, { ...columns, version }, kept)
    const tell = fields.includes('visitorPolicy')
    const mailsAfter = tell ? addMinutes(await readClockIn(tx), 5) : undefined
    const changeId = await recordChange(
      tx,
      by,
      { kind: 'edited', mailsAfter },
      fields.map((field) => ({ eventId: id, eventVersion: version, field: 'text' as const, old: field, new: field })),
    )
    if (mailsAfter)
      await tellPeople(tx, { id: changeId, kind: 'edited', mailsAfter, keeperId: by.organisation.id }, [id])
    return { ok: true, id } as const
  })

const keptPlace = (event: typeof events.$inferSelect) => ({
  entranceId: event.entranceId ?? '',
  placeName: event.placeName ?? '',
  placeAddress: event.placeAddress ?? '',
  placeLocality: event.placeLocality ?? '',
  placePostcode: event.placePostcode ?? '',
})

async function differences(
  tx: Transaction,
  before: typeof events.$inferSelect,
  columns: Partial<typeof events.$inferSelect>,
  input: EventInput,
) {
  const [text] = await tx
    .select()
    .from(eventTexts)
    .where(and(eq(eventTexts.eventId, before.id), eq(eventTexts.original, true)))
  const changed = Object.entries(columns).filter(
    ([field, value]) => String(before[field as keyof typeof before] ?? '') !== String(value ?? ''),
  )
  const texts = eventTextFields.filter((field) => text?.[field] !== input[field])
  return [...changed.map(([field]) => field), ...texts]
}

/** Takes a public event down: published in error, or unsafe. A notice stays at its address, without details. */
export const withdrawEvent = (by: Membership, id: string, reason: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const mine = and(keptEvent(by, id), eq(events.publication, 'public'), isNull(events.withdrawnAt))
    const [event] = await tx.select().from(events).where(mine).for('update')
    if (!event) return unknown
    const version = event.version + 1
    await tx
      .update(events)
      .set({ publication: 'withdrawn', withdrawnAt: now, withdrawnReason: reason, version, updatedAt: now })
      .where(mine)
    const mailsAfter = addMinutes(await readClockIn(tx), 0.5)
    const row = { eventId: id, eventVersion: version, field: 'publication' as const, old: 'public', new: 'withdrawn' }
    const changeId = await recordChange(tx, by, { kind: 'withdrawn', reason, mailsAfter }, [row])
    await tellPeople(tx, { id: changeId, kind: 'withdrawn', mailsAfter, keeperId: by.organisation.id }, [id])
    return { ok: true } as const
  })
