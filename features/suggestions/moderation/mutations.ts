import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { organisations, suggestions } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { createEventIn } from '@/features/events/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canAdminister, canOrganise, type Membership } from '@/features/organisations/permissions'
import { asDraft } from '../drafting'
import { openContent } from '../queries'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Makes a draft of a suggestion, with everything that was sent but how to reach whoever sent it. */
export const acceptSuggestion = (by: Membership, id: string): Promise<{ ok: true; event: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const row = await hold(tx, by, id)
    const content = row && openContent(row)
    if (!content) return unknown
    const draft = await createEventIn(tx, by, asDraft(content, by.organisation.id))
    if (!draft.ok) return unknown
    await decide(tx, by, id, { state: 'accepted', eventId: draft.id })
    return { ok: true, event: draft.id } as const
  })

/** Asks whoever sent it something; they can correct it, and then it waits again. */
export const returnSuggestion = (by: Membership, id: string, note: string): Promise<{ ok: true } | Refused> =>
  close(by, id, { state: 'returned', note })

/** Says no. What was written goes thirty days later. */
export const refuseSuggestion = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  close(by, id, { state: 'refused' })

type Decision = { state: 'accepted' | 'returned' | 'refused'; note?: string; eventId?: string }

const close = (by: Membership, id: string, decision: Decision): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    if (!(await hold(tx, by, id))) return unknown
    await decide(tx, by, id, decision)
    return { ok: true } as const
  })

/** One that nobody has decided; whoever sent it may be correcting it at this moment. */
async function hold(tx: Transaction, by: Membership, id: string) {
  const mine = and(
    eq(suggestions.id, id),
    eq(suggestions.keeperId, by.organisation.id),
    inArray(suggestions.state, ['waiting', 'returned']),
  )
  return (await tx.select().from(suggestions).where(mine).for('update'))[0]
}

async function decide(tx: Transaction, by: Membership, id: string, decision: Decision) {
  const decidedAt = decision.state === 'returned' ? null : now
  await tx
    .update(suggestions)
    .set({ note: '', ...decision, decidedAt })
    .where(eq(suggestions.id, id))
  await record(tx, by, `${decision.state} a suggestion`, id)
}

/** Switches the public form of an organisation on or off. */
export const openSuggestions = (by: Membership, open: boolean): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    await tx.update(organisations).set({ takesSuggestions: open }).where(eq(organisations.id, by.organisation.id))
    await record(tx, by, open ? 'opened suggestions' : 'closed suggestions', null)
    return { ok: true } as const
  })

const record = (tx: Transaction, by: Membership, verb: string, subjectId: string | null) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'suggestion',
    subjectId: subjectId ?? undefined,
  })
