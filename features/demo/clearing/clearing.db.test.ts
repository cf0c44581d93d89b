import { expect, test } from 'vitest'
import { write } from '@/db/client'
import * as tables from '@/db/schema'
import { makeMember, makeOrganisation, rowsOf } from '@/db/testing/world'
import { findSession } from '@/features/accounts/queries'
import { invite } from '@/features/organisations/invitations/mutations'
import { nameBody, setUpSite } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { findMembership } from '@/features/organisations/queries'
import { keepDemoMail } from '@/features/outbox/mutations'
import { clearDemo } from './mutations'

const [startsAt, endsAt] = [new Date('2026-01-12T08:00Z'), new Date('2026-01-12T11:00Z')]

async function makeDemo(): Promise<Membership> {
  const made = await setUpSite({
    organisation: 'Hospital Doctors’ Union',
    kind: 'union',
    person: 'Dee Example',
    email: 'dee@union.example',
    language: 'en',
    demo: true,
  })
  const session = made.ok && (await findSession(made.session))
  if (!made.ok || !session) throw new Error('the demo was not set up')
  return (await findMembership(session.personId, made.slug)) as Membership
}

/** One row of everything that a body keeps, with every reference between them. */
const keepEverything = (by: Membership, name: string) =>
  write.organise(async (tx) => {
    const keeperId = by.organisation.id
    const calledBy = await nameBody(tx, by, `${name} (only named)`)
    const insert = async <T extends { id: string }>(rows: Promise<T[]>) => (await rows)[0]?.id ?? expect.fail()
    const workplaceId = await insert(
      tx.insert(tables.workplaces).values({ keeperId, name, address: 'Windmill Road', locality: 'Kent' }).returning(),
    )
    const entranceId = await insert(
      tx.insert(tables.entrances).values({ keeperId, workplaceId, name: 'Main gate' }).returning(),
    )
    const disputeId = await insert(
      tx
        .insert(tables.disputes)
        .values({ keeperId, employer: name, serviceUsers: 'patients', jurisdiction: 'GB-EAW' })
        .returning(),
    )
    await tx.insert(tables.disputeCallers).values({ keeperId, disputeId, organisationId: calledBy })
    const strike = { kind: 'strike', ownWords: '24-hour strike', cover: 'full', startsAt, endsAt } as const
    const industrialActionId = await insert(
      tx
        .insert(tables.industrialActions)
        .values({ keeperId, disputeId, ...strike })
        .returning(),
    )
    const picket = { kind: 'picket', visitorPolicy: 'open', startsAt, endsAt } as const
    const eventId = await insert(
      tx
        .insert(tables.events)
        .values({ keeperId, calledBy, disputeId, industrialActionId, entranceId, ...picket })
        .returning(),
    )
    await tx.insert(tables.events).values({ keeperId, calledBy: keeperId, placeName: name, ...picket })
    await tx.insert(tables.eventTallies).values({ keeperId, eventId })
    const content = {} as typeof tables.statements.$inferInsert.content
    const facts = {} as typeof tables.statementVersions.$inferInsert.facts
    const statementId = await insert(
      tx
        .insert(tables.statements)
        .values({ keeperId, disputeId, kind: 'press_release', locale: 'en', content })
        .returning(),
    )
    const issued = { number: 1, kind: 'original', content, facts, visibleFrom: startsAt } as const
    const versionId = await insert(
      tx
        .insert(tables.statementVersions)
        .values({ keeperId, statementId, ...issued })
        .returning(),
    )
    await tx.insert(tables.statementVersionEvents).values({ keeperId, versionId, eventId, eventVersion: 1 })
  })

/** How many rows each table has. */
async function counts() {
  const names = (await rowsOf('pg_tables'))
    .filter((row) => row.schemaname === 'public')
    .map((row) => String(row.tablename))
  const rows = await Promise.all(names.map(async (name) => [name, (await rowsOf(name)).length] as const))
  return Object.fromEntries(rows.filter(([name]) => name !== 'activity'))
}

test('clearing the demo leaves the database as it was without it', async () => {
  const own = await makeOrganisation()
  await makeMember(own, 'steward')
  await keepEverything(own, 'Riverside Hospital')
  const before = await counts()

  const demo = await makeDemo()
  await makeMember(demo, 'organiser')
  await keepEverything(demo, 'Windmill Hospital')
  await invite(demo, { person: 'Eli Example', email: 'eli@union.example', role: 'steward' }, 'en')
  await keepDemoMail({ to: 'eli@union.example', subject: 'An invitation', text: '', html: '' })
  expect(await counts()).not.toEqual(before)

  expect(await clearDemo()).toEqual({ organisations: 2, people: 2 })
  expect(await counts()).toEqual(before)
  expect((await rowsOf('activity')).some((row) => row.keeper_id === demo.organisation.id)).toBe(false)
  expect(await findMembership(own.personId, own.organisation.slug)).not.toBeNull()
  expect(await clearDemo()).toEqual({ organisations: 0, people: 0 })
})
