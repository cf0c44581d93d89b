import type { Place } from '@/lib/crypto/field-encryption'
import { readSignedLink, signedLink } from '@/lib/crypto/tokens'

export const enquiryPlace = (id: string, keeper: string): Place => ({ table: 'enquiries', row: id, keeper })

export const longestQuestion = 1000
/** More than these in one minute are a machine's; more than those waiting at once nobody could answer. */
export const mostInAMinute = 10
export const mostOpen = 300

/** Names of kept forms, so that no page shows what was typed for another. */
export const questionForm = (slug: string) => `question about ${slug}`

export const questionLink = ({ id, generation }: { id: string; generation: number }) =>
  signedLink('enquiry', id, generation)
export const readQuestionLink = (token: string) => readSignedLink('enquiry', token)
