import 'server-only'
import { write } from '@/db/client'
import { findOrCreatePerson } from '@/features/accounts/mutations'
import { addMember, found, updateOrganisation } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { findMembership } from '@/features/organisations/queries'
import { made } from '../steps'
import * as story from '../story'

/** The union and the trades council with their people. The council looks after the demo's site. */
export async function foundBodies() {
  const makers = { union: story.people.ngozi, council: story.people.jean }
  const proofs: Record<string, Membership> = {}
  for (const [key, body] of [
    ['council', story.bodies.council],
    ['union', story.bodies.union],
  ] as const) {
    const { name: person, email } = makers[key]
    const { organisationId, slug } = await write.organise((tx) =>
      found(tx, {
        organisation: body.name,
        kind: body.kind,
        person,
        email,
        language: 'en',
        demo: true,
        site: key === 'council',
      }),
    )
    for (const one of Object.values(story.people).filter((candidate) => candidate.body === key)) {
      const personId = await write.organise(async (tx) => {
        const id = await findOrCreatePerson(tx, one.email, 'en')
        await addMember(tx, { keeperId: organisationId, personId: id, name: one.name, role: one.role, expiresAt: null })
        return id
      })
      proofs[one.email] = (await findMembership(personId, slug)) as Membership
    }
  }
  const [ngozi, jean, sam] = [story.people.ngozi, story.people.jean, story.people.sam].map(
    ({ email }) => proofs[email] as Membership,
  ) as [Membership, Membership, Membership]
  await made(
    updateOrganisation(jean, {
      name: story.bodies.council.name,
      kind: 'trades_council',
      about:
        'Union branches from across the district, together. We stand beside every union on strike, and look after this site.',
      website: '',
      pressContact: 'duty officer 01632 960 133',
      dataContact: 'secretary@council.example',
      version: 1,
    }),
  )
  await made(
    updateOrganisation(ngozi, {
      name: story.bodies.union.name,
      kind: 'union',
      about: 'The union of hospital doctors. Its Riverside branch keeps these pages.',
      website: '',
      pressContact: 'press office 01632 960 170',
      dataContact: 'branch@doctors.example',
      version: 1,
    }),
  )
  return { ngozi, jean, sam }
}
