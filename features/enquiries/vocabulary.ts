/** `closed` without an answer: it was answered elsewhere, or needs none. */
export const enquiryStates = ['open', 'answered', 'closed'] as const
export type EnquiryState = (typeof enquiryStates)[number]
