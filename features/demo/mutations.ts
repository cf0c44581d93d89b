import 'server-only'
import { and, eq } from 'drizzle-orm'
import { write } from '@/db/client'
import { readClock } from '@/db/clock'
import { members, organisations } from '@/db/schema'
import { openSession } from '@/features/accounts/mutations'
import { homeZone, startOfLocalDay } from '@/lib/time'
import { clearDemo } from './clearing/mutations'
import { demoLaidOut, hasAnything } from './queries'
import { tellStory } from './telling/mutations'

/**
 * Lays the story out in an empty database, and again on the first start of another day: it is told around today. Who
 * tried something in it finds it as it was; one's own organisation is not touched.
 */
export async function layOutDemo(say: (line: string) => void) {
  const today = await readClock('organise')
  const laidOut = await demoLaidOut()
  if (laidOut && laidOut >= startOfLocalDay(today, homeZone)) return
  if (!laidOut && (await hasAnything())) return
  say(
    laidOut
      ? 'Telling the demo’s story anew around today …'
      : 'Laying out the demo: an invented dispute around today …',
  )
  if (laidOut) await clearDemo()
  await tellStory(today)
}

/** Signs a visitor of the demo in as somebody from the story. Returns the session's token, or null for anybody else. */
export const signInAsDemo = (memberId: string): Promise<string | null> =>
  write.public(async (tx) => {
    const [member] = await tx
      .select({ personId: members.personId })
      .from(members)
      .innerJoin(organisations, and(eq(organisations.id, members.keeperId), eq(organisations.demo, true)))
      .where(eq(members.id, memberId))
    return member ? openSession(tx, member.personId) : null
  })
