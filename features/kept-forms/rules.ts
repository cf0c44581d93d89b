import { hashToken } from '@/lib/crypto/tokens'

/** The key of a press from the page that repeats the answer: the same however often the page is loaded or sent. */
export const pressOfKept = (id: string) => hashToken(`press ${id}`).toString('base64url')
