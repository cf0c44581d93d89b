import { z } from 'zod'
import { optional, press, required, ticked } from '@/lib/form-fields'
import { longestMessage } from './rules'

export const messageInput = z
  .object({
    text: required(longestMessage),
    sender: required(120),
    mayShow: ticked,
    mayQuote: ticked,
    quotedAs: optional(120),
    contact: optional(120),
    press,
  })
  .superRefine(({ mayQuote, quotedAs }, context) => {
    if (mayQuote && !quotedAs)
      context.addIssue({ code: 'custom', path: ['quotedAs'], message: 'solidarity.error.quotedAs' })
    if (!mayQuote && quotedAs)
      context.addIssue({ code: 'custom', path: ['mayQuote'], message: 'solidarity.error.mayQuote' })
  })
export type MessageInput = Omit<z.output<typeof messageInput>, 'press'>

export const decisionForm = z.object({ id: z.uuid(), text: required(longestMessage + 200) })
export const idForm = z.object({ id: z.uuid() })
