import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { organisations, reports } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { hideEventIn } from '@/features/changes/hiding/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canAdministerSite, canOrganise, type Membership } from '@/features/organisations/permissions'
import { tellBoth } from '../mutations'

type Outcome = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** The keeper has looked at a report. It stays with the site's administrators until they have, too. */
export const closeReport = (by: Membership, id: string): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const mine = and(eq(reports.id, id), eq(reports.keeperId, keeperId), isNull(reports.keeperDoneAt))
    const [row] = await tx
      .update(reports)
      .set({ keeperDoneAt: now })
      .where(mine)
      .returning({ eventId: reports.eventId })
    if (!row) return unknown
    await record(tx, by, { keeperId, ...row }, 'closed a report')
    return { ok: true } as const
  })

/** An administrator of the site has looked at a report, and the listing stays. */
export const closeSiteReport = (by: Membership, id: string): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canAdministerSite(by)) return notAllowed
    const report = await holdReport(tx, by, id)
    if (!report) return unknown
    await tx.update(reports).set({ siteDoneAt: now }).where(eq(reports.id, id))
    await record(tx, by, report, 'closed a report')
    return { ok: true } as const
  })

/**
 * An administrator of the site takes the reported listing down, and says why. Its page keeps a notice, whoever signed up is
 * told, and so are its keeper and every administrator of the site. All reports of it are done with.
 */
export const hideListing = (by: Membership, id: string, reason: string): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canAdministerSite(by)) return notAllowed
    const report = await holdReport(tx, by, id)
    if (!report || !(await hideEventIn(tx, by, report, reason))) return unknown
    await tx
      .update(reports)
      .set({
        siteDoneAt: sql`coalesce(${reports.siteDoneAt}, ${now})`,
        keeperDoneAt: sql`coalesce(${reports.keeperDoneAt}, ${now})`,
      })
      .where(and(eq(reports.eventId, report.eventId), eq(reports.keeperId, report.keeperId)))
    await tellBoth(
      tx,
      { id: report.eventId, keeperId: report.keeperId, demo: by.organisation.demo },
      id,
      'listing-hidden',
    )
    await record(tx, by, report, 'hid')
    return { ok: true } as const
  })

type Held = { keeperId: string; eventId: string }

async function holdReport(tx: Transaction, by: Membership, id: string): Promise<Held | null> {
  const [row] = await tx
    .select({ keeperId: reports.keeperId, eventId: reports.eventId })
    .from(reports)
    .innerJoin(organisations, and(eq(organisations.id, reports.keeperId), eq(organisations.demo, by.organisation.demo)))
    .where(eq(reports.id, id))
    .for('update', { of: reports })
  return row ?? null
}

const record = (tx: Transaction, by: Membership, { keeperId, eventId }: Held, verb: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId, verb, subject: 'event', subjectId: eventId })
