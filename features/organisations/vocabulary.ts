export const organisationKinds = ['union', 'branch', 'trades_council', 'strike_committee', 'campaign'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** `owner` is what people read as "branch administrator"; `steward` is the workplace rep, who only looks. */
export const roles = ['owner', 'organiser', 'press_officer', 'steward'] as const
export type Role = (typeof roles)[number]
