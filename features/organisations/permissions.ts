import type { Role } from './vocabulary'

declare const proven: unique symbol

type Proof = {
  readonly [proven]: true
  memberId: string
  personId: string
  role: Role
  organisation: { id: string; slug: string; name: string; kind: string; site: boolean; demo: boolean }
}

/** Proof that somebody belongs to an organisation, made only in `session.ts`. What a function demands, nobody can forget. */
export type Membership = Proof & {
  /** Administrator of the first organisation, and so of the site. */
  siteAdministrator: boolean
  scope?: undefined
}

/** What somebody may do who has to do with one event, and what they may see of it beside what everybody sees. */
export type EventScope = {
  event: string
  mayEdit: boolean
  mayCallOff: boolean
  /** How many say that they come. */
  seesNumbers: boolean
  /** What delegations call themselves, and who stands on the rota; without it there are only numbers. */
  seesNames: boolean
  /** Not an own picket organiser, but somebody of the union above. */
  union?: { name: string; slug: string }
}

/** Proof of having to do with one event of an organisation and with nothing else of it. No `Membership` can be had of it. */
export type EventMembership = Proof & { scope: EventScope }

/** Whoever has to do with an event: a member of its keeper, or somebody for whom it is the only one. */
export type EventProof = Membership | EventMembership

/** Whether a proof reaches an event of its organisation at all; asked where the event is looked up. */
export const reaches = ({ scope }: Pick<EventProof, 'scope'>, event: string) => !scope || scope.event === event

/** Edits what people who come need to know of an event. */
export const canEditFacts = (by: EventRights, event: string) =>
  by.scope ? reaches(by, event) && by.scope.mayEdit : canOrganise(by)

/** Calls one event off, or changes when and where it is. */
export const canCallOff = (by: EventRights, event: string) =>
  by.scope ? reaches(by, event) && by.scope.mayCallOff : canOrganise(by)

/** Reads how many say that they come. */
export const canSeeNumbers = ({ scope }: Pick<EventProof, 'scope'>) => !scope || scope.seesNumbers

/** Reads what delegations call themselves, and who stands on the rota. */
export const canSeeNames = ({ scope }: Pick<EventProof, 'scope'>) => !scope || scope.seesNames

type EventRights = Pick<EventProof, 'role' | 'scope'>

/** Looks after disputes, strikes, workplaces and events, and calls them off. */
export const canOrganise = ({ role, scope }: { role: Role; scope?: EventScope }) =>
  !scope && (role === 'owner' || role === 'organiser')

/** Writes, approves and issues statements. */
export const canIssue = ({ role }: Pick<Membership, 'role'>) => role === 'owner' || role === 'press_officer'

/** Invites, gives roles and takes them away; changes what the organisation says of itself. */
export const canAdminister = ({ role }: Pick<Membership, 'role'>) => role === 'owner'

/** Invites other organisations to the site. */
export const canAdministerSite = ({ siteAdministrator }: Pick<Membership, 'siteAdministrator'>) => siteAdministrator
