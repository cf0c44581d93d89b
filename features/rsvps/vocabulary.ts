/** `pending` waits for the button behind a mailed link and is not counted. */
export const rsvpStates = ['pending', 'confirmed', 'withdrawn'] as const
export type RsvpState = (typeof rsvpStates)[number]
