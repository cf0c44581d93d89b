import { z } from 'zod'
import { optional, press, required } from '@/lib/form-fields'
import { reportReasons } from './vocabulary'

export const reportInput = z
  .object({ reason: z.enum(reportReasons, 'form.error.choose'), text: optional(1000), press })
  .refine(({ reason, text }) => reason !== 'other' || text, { path: ['text'], message: 'report.error.other' })

export const idForm = z.object({ id: z.uuid() })
export const hideForm = z.object({ id: z.uuid(), reason: required(300) })
