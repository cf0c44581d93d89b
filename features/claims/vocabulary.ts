export const claimStates = ['asked', 'accepted', 'refused', 'withdrawn'] as const
