import { z } from 'zod'
import { eventKinds, visitorPolicies } from '@/features/events/vocabulary'
import { optional, optionalId } from '@/lib/form-fields'
import { locales } from '@/lib/i18n/locales'

export const bringWorkplacesForm = z.object({ gateName: optional(120) })

export const bringEventsForm = z.object({
  kind: z.enum(eventKinds, 'form.error.choose'),
  visitorPolicy: z.enum(visitorPolicies, 'form.error.choose'),
  strikeId: optionalId,
  signUp: z.literal('on').optional().transform(Boolean),
  locale: z.enum(locales).default('en'),
})

export const answersForm = z.object({
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  fold: z.enum(['earlier', 'later']).optional(),
})

export const importForm = z.object({ leaveOut: z.literal('on').optional().transform(Boolean) })
