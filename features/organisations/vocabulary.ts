export const organisationKinds = ['union', 'branch', 'trades_council', 'strike_committee', 'campaign'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/**
 * `owner` is what people read as "branch administrator"; `steward` is the workplace rep, who only looks. A picket
 * organiser has to do with single events and with nothing else of the organisation.
 */
export const roles = ['owner', 'organiser', 'press_officer', 'steward', 'picket_organiser'] as const
export type Role = (typeof roles)[number]

/** Roles in the whole organisation. */
export const wideRoles = ['owner', 'organiser', 'press_officer', 'steward'] as const satisfies readonly Role[]

/** What another organisation is to one's own. */
export const affiliationSides = ['union', 'branch'] as const
export type AffiliationSide = (typeof affiliationSides)[number]

export const affiliationStates = ['asked', 'accepted', 'ended'] as const
export type AffiliationState = (typeof affiliationStates)[number]

/** What a branch can let its union see and do. */
export const unionTerms = ['unionSeesDrafts', 'unionSeesNumbers', 'unionMayEdit', 'unionMayCallOff'] as const
