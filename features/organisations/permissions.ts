import type { Role } from './vocabulary'

declare const proven: unique symbol

/** Proof that somebody belongs to an organisation, made only in `session.ts`. What a function demands, nobody can forget. */
export type Membership = {
  readonly [proven]: true
  memberId: string
  personId: string
  role: Role
  /** Administrator of the first organisation, and so of the site. */
  siteAdministrator: boolean
  organisation: { id: string; slug: string; name: string; kind: string; site: boolean; demo: boolean }
}

/** Looks after disputes, strikes, workplaces and events, and calls them off. */
export const canOrganise = ({ role }: Pick<Membership, 'role'>) => role === 'owner' || role === 'organiser'

/** Writes, approves and issues statements. */
export const canIssue = ({ role }: Pick<Membership, 'role'>) => role === 'owner' || role === 'press_officer'

/** Invites, gives roles and takes them away; changes what the organisation says of itself. */
export const canAdminister = ({ role }: Pick<Membership, 'role'>) => role === 'owner'

/** Invites other organisations to the site. */
export const canAdministerSite = ({ siteAdministrator }: Pick<Membership, 'siteAdministrator'>) => siteAdministrator
