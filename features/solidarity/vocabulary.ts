/** `held` waits for an organiser; `taken_back` was taken back by whoever sent it, and nothing of it is kept. */
export const messageStates = ['held', 'accepted', 'refused', 'taken_back'] as const
export type MessageState = (typeof messageStates)[number]

/** What a message of support can be sent to. */
export const messageTargets = ['disputes', 'events'] as const
export type MessageTarget = (typeof messageTargets)[number]
