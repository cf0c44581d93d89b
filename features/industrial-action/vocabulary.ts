export const actionKinds = ['strike', 'action_short_of_strike'] as const
export type ActionKind = (typeof actionKinds)[number]

/** Extent of cover: what striking staff still do. */
export const covers = ['full', 'emergency_only', 'other'] as const
export type Cover = (typeof covers)[number]
