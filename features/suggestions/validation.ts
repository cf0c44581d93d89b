import { z } from 'zod'
import { eventKinds } from '@/features/events/vocabulary'
import { day, optional, required } from '@/lib/form-fields'

const clock = z
  .string('form.error.time')
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form.error.time')

/** As it is typed, and as it is kept until an organiser decides. */
const content = {
  title: required(120),
  kind: z.enum(eventKinds, 'form.error.choose'),
  day,
  starts: clock,
  ends: z.union([z.literal(''), clock], 'form.error.time').default(''),
  placeName: required(160),
  placeAddress: optional(300),
  placeLocality: optional(160),
  placePostcode: optional(12),
  calledBy: optional(120),
  details: optional(2000),
  source: optional(300),
  contact: optional(160),
}

export const suggestionContent = z.object(content)
export type SuggestionContent = z.output<typeof suggestionContent>

export const suggestInput = z.object({
  ...content,
  /** Of one press; without script it comes from the page that repeats what was typed. */
  press: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional()
    .catch(undefined),
})

export const mySuggestionInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('correct'), ...content }),
  z.object({ act: z.literal('withdraw') }),
])

export const suggestionIdForm = z.object({ suggestion: z.uuid() })
export const suggestionNoteForm = z.object({ suggestion: z.uuid(), note: required(600) })
export const switchForm = z.object({ open: z.enum(['yes', 'no']) })
