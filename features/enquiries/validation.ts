import { z } from 'zod'
import { press, required } from '@/lib/form-fields'
import { emailAddress } from '@/lib/mail/address'
import { longestQuestion } from './rules'

export const questionInput = z.object({
  question: required(longestQuestion),
  /** Blank for whoever comes back by the private link to read the answer. */
  email: z.union([z.literal('').transform(() => null), emailAddress]).default(null),
  press,
})

export const answerForm = z.object({ id: z.uuid(), answer: required(3000) })
export const idForm = z.object({ id: z.uuid() })
