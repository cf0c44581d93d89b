import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { members } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { lockOrganisation, memberActor, memberInForce } from '../mutations'
import { canAdminister, type Membership } from '../permissions'
import { listEnding } from './queries'

export type HandOver = { member: string; leave: boolean }
type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }

/**
 * An administrator hands over: somebody else is administrator for good from this moment, and whoever handed over stays
 * as an organiser or leaves. Both hear of it by mail.
 */
export const handOver = (by: Membership, { member, leave }: HandOver): Promise<{ ok: true; left: boolean } | Refused> =>
  write.organise(async (tx) => {
    await lockOrganisation(tx, by.organisation.id)
    const [me, heir] = [await inForce(tx, by, by.memberId), await inForce(tx, by, member)]
    if (!me || !canAdminister(me)) return { ok: false, reason: 'not-allowed' } as const
    if (!heir || heir.id === me.id || heir.role === 'picket_organiser') return { ok: false, reason: 'unknown' } as const
    await tx.update(members).set({ role: 'owner', expiresAt: null }).where(eq(members.id, heir.id))
    if (leave) await tx.delete(members).where(eq(members.id, me.id))
    else await tx.update(members).set({ role: 'organiser', expiresAt: null }).where(eq(members.id, me.id))
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId: by.organisation.id,
      verb: 'handed over',
      subject: 'member',
      subjectId: heir.id,
      fields: leave ? ['left'] : [],
    })
    const mail = { keeperId: by.organisation.id, limited: false }
    await enqueueMail(tx, [
      { ...mail, kind: 'handed-over-to', personId: heir.personId },
      { ...mail, kind: 'handed-over-by', personId: me.personId },
    ])
    return { ok: true, left: leave } as const
  })

async function inForce(tx: Transaction, by: Membership, id: string) {
  const here = and(eq(members.id, id), eq(members.keeperId, by.organisation.id), memberInForce)
  return (await tx.select().from(members).where(here))[0]
}

/** Owes everybody whose role ends soon one mail about it; another end is another mail. Run as often as one likes. */
export const tellOfEndings = () =>
  write.organise(async (tx) => {
    const ending = await listEnding(tx)
    const mails = ending.map(({ keeperId, personId, ends }) => ({
      kind: 'role-ends',
      keeperId,
      personId,
      onceKey: `role-ends ${keeperId} ${personId} ${ends.toISOString()}`,
      limited: false,
    }))
    for (let from = 0; from < mails.length; from += 1000) await enqueueMail(tx, mails.slice(from, from + 1000))
    return mails.length
  })
