import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { findOrCreatePerson } from '@/features/accounts/mutations'
import { addMember, found } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { findMembership } from '@/features/organisations/queries'
import type { Role } from '@/features/organisations/vocabulary'
import { env } from '@/lib/env'
import { read, write } from '../client'
import { setClock } from './template'

const unique = () => randomBytes(5).toString('hex')

/** A new organisation with one administrator; as the app would prove it. */
export async function makeOrganisation(name = `Union ${unique()}`): Promise<Membership> {
  const made = await write.organise((tx) =>
    found(tx, {
      organisation: name,
      kind: 'union',
      person: 'Ada Example',
      email: `${unique()}@union.example`,
      language: 'en',
    }),
  )
  return prove(made.personId, made.slug)
}

/** Another member of the same organisation. */
export async function makeMember(of: Membership, role: Role): Promise<Membership> {
  return prove((await addSomebody(of, role)).personId, of.organisation.slug)
}

/** Somebody who looks after single events alone; of whom there is no proof until they are given one. */
export const makePicketOrganiser = (of: Membership) => addSomebody(of, 'picket_organiser')

const addSomebody = (of: Membership, role: Role) =>
  write.organise(async (tx) => {
    const person = await findOrCreatePerson(tx, `${unique()}@union.example`, 'en')
    const member = { keeperId: of.organisation.id, personId: person, name: 'Bo Example', role, expiresAt: null }
    return { personId: person, memberId: await addMember(tx, member) }
  })

async function prove(personId: string, slug: string) {
  const membership = await findMembership(personId, slug)
  if (!membership) throw new Error('the member just made is not there')
  return membership as Membership
}

/** Stops the clock of this file's database, or lets it run (`null`). */
export const stopClock = (at: string | null) => setClock(env().DATABASE_DIRECT_URL ?? '', at ? new Date(at) : null)

/** Rows of any table, to see what was really written. */
export const rowsOf = (table: string) =>
  read.organise((db) => db.execute<Record<string, unknown>>(sql.raw(`select * from ${table}`)))
