import { eq, sql } from 'drizzle-orm'
import { write } from '@/db/client'
import { entrances, events, eventTexts, workplaces } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'

type Changes = Partial<Omit<typeof events.$inferInsert, 'id' | 'keeperId'>> & { title?: string }

/** A public picket of one's own at Windmill Road on the morning of 12 January 2016. */
export const addEvent = (by: Membership, { title = 'Picket at Windmill Road', ...changes }: Changes = {}) =>
  write.organise(async (tx) => {
    const keeperId = by.organisation.id
    const [event] = await tx
      .insert(events)
      .values({
        keeperId,
        calledBy: keeperId,
        kind: 'picket',
        publication: 'public',
        slug: `picket-${crypto.randomUUID()}`,
        publishAt: new Date('2015-12-01T09:00:00Z'),
        placeName: 'Main gate, Windmill Road',
        placeLocality: 'Gillingham, Kent',
        startsAt: new Date('2016-01-12T08:00:00Z'),
        endsAt: new Date('2016-01-12T11:00:00Z'),
        visitorPolicy: 'open',
        ...changes,
      })
      .returning({ id: events.id })
    if (!event) throw new Error('an insert returned nothing')
    await tx.insert(eventTexts).values({ keeperId, eventId: event.id, locale: 'en', original: true, title })
    return event.id
  })

/** The same with a gate for its place. */
export const addGate = (by: Membership) =>
  write.organise(async (tx) => {
    const keeperId = by.organisation.id
    const [workplace] = await tx
      .insert(workplaces)
      .values({ keeperId, name: 'Riverside General Hospital', address: 'Windmill Road', locality: 'Gillingham, Kent' })
      .returning({ id: workplaces.id })
    if (!workplace) throw new Error('an insert returned nothing')
    const [gate] = await tx
      .insert(entrances)
      .values({ keeperId, workplaceId: workplace.id, name: 'Main gate' })
      .returning({ id: entrances.id })
    if (!gate) throw new Error('an insert returned nothing')
    return gate.id
  })

/** Any change of an event raises its version, as in the app. */
export const changeEvent = (id: string, changes: Partial<typeof events.$inferInsert> = {}) =>
  write.organise((tx) =>
    tx
      .update(events)
      .set({ ...changes, version: sql`${events.version} + 1`, updatedAt: sql`brazier_now()` })
      .where(eq(events.id, id)),
  )

export const suspended = { status: 'suspended', statusReason: 'Talks at Acas go on.' } as const
