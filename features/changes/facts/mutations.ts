import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { events, eventTexts } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { conflictWith, keptEvent, type SavedEvent } from '@/features/events/mutations'
import type { FactsInput } from '@/features/events/validation'
import { eventFactFields } from '@/features/events/vocabulary'
import { memberActor } from '@/features/organisations/mutations'
import { canEditFacts, type EventProof } from '@/features/organisations/permissions'
import { notAllowed, recordChange, unknown } from '../mutations'

const contactFields = ['contactRole', 'contactPhone'] as const

/**
 * Saves what people who come need to know: where to stand, what to bring, whom to ring. Neither what the event is, nor
 * when, where and whether it is.
 */
export const editFacts = (by: EventProof, id: string, { version, ...facts }: FactsInput): Promise<SavedEvent> =>
  write.organise(async (tx) => {
    if (!canEditFacts(by, id)) return notAllowed
    const [before] = await tx
      .select()
      .from(events)
      .where(and(keptEvent(by, id), ne(events.publication, 'withdrawn')))
      .for('update')
    if (!before) return unknown
    const conflict = await conflictWith(tx, before, version)
    if (conflict) return conflict
    const fields = await differences(tx, before, facts)
    if (!fields.length) return { ok: true, id } as const
    const { contactRole, contactPhone, ...texts } = facts
    const next = before.version + 1
    await tx.update(events).set({ contactRole, contactPhone, version: next, updatedAt: now }).where(keptEvent(by, id))
    await tx.update(eventTexts).set(texts).where(originalOf(id))
    await record(tx, by, before, fields)
    return { ok: true, id } as const
  })

const originalOf = (id: string) => and(eq(eventTexts.eventId, id), eq(eventTexts.original, true))

async function differences(tx: Transaction, before: typeof events.$inferSelect, facts: Omit<FactsInput, 'version'>) {
  const [text] = await tx.select().from(eventTexts).where(originalOf(before.id))
  return [
    ...contactFields.filter((field) => before[field] !== facts[field]),
    ...eventFactFields.filter((field) => text?.[field] !== facts[field]),
  ]
}

/** A draft is edited among ourselves; what is public changes in public. */
async function record(tx: Transaction, by: EventProof, before: typeof events.$inferSelect, fields: string[]) {
  const [eventId, keeperId] = [before.id, before.keeperId]
  if (before.publication === 'draft') {
    const actor = memberActor(by)
    return recordActivity(tx, { actor, keeperId, verb: 'edited', subject: 'event', subjectId: eventId, fields })
  }
  const rows = fields.map((field) => ({
    eventId,
    eventVersion: before.version + 1,
    field: 'text' as const,
    old: field,
    new: field,
  }))
  return recordChange(tx, by, { kind: 'edited' }, rows)
}
