import { z } from 'zod'
import { covers } from '@/features/industrial-action/vocabulary'
import { optional, optionalId, required } from '@/lib/form-fields'

export const withdrawForm = z.object({ reason: required(300) })

const common = {
  reason: required(500),
  authorisedBy: required(160),
  asToldBy: optional(160),
  typed: optional(20),
}

export const eventChangeForm = z.object({
  ...common,
  kind: z.enum(['suspended', 'postponed', 'cancelled', 'rescheduled', 'resumed', 'moved'], 'form.error.choose'),
  entranceId: optionalId,
  placeName: optional(160),
  placeAddress: optional(300),
  placeLocality: optional(160),
  placePostcode: optional(12),
})

export const strikeChangeForm = z
  .object({
    ...common,
    kind: z.enum(['suspended', 'postponed', 'cancelled', 'rescheduled', 'resumed', 'cover'], 'form.error.choose'),
    cover: z.enum(covers).default('full'),
    coverText: optional(300),
  })
  .refine(({ kind, cover, coverText }) => kind !== 'cover' || cover !== 'other' || coverText, {
    path: ['coverText'],
    message: 'form.error.required',
  })

export const gateForm = z.object({ event: z.uuid(), told: z.enum(['yes', 'no']) })
export const eventIdForm = z.object({ event: z.uuid() })
