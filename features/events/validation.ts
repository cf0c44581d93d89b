import { z } from 'zod'
import { optional, optionalId, optionalPostcode, required, ticked, version } from '@/lib/form-fields'
import { locales } from '@/lib/i18n/locales'
import { eventKinds, visitorPolicies } from './vocabulary'

export const phone = z
  .string()
  .trim()
  .max(30, 'form.error.tooLong')
  .regex(/^$|^[+]?[\d ()-]{6,}$/, 'form.error.phone')
  .default('')

const facts = {
  supporterPosition: optional(600),
  directions: optional(1000),
  stepFree: optional(600),
  toilets: optional(300),
  seating: optional(300),
  shelter: optional(300),
  quietPlace: optional(300),
  children: optional(300),
  cameras: optional(600),
  bring: optional(600),
  doNot: optional(600),
}

const texts = {
  ...facts,
  title: required(120),
  summary: optional(3000),
  route: optional(1000),
  joining: optional(600),
}

const contact = { contactRole: optional(80), contactPhone: phone }

/** A place that is no gate. */
const place = {
  placeName: optional(160),
  placeAddress: optional(300),
  placeLocality: optional(160),
  placePostcode: optionalPostcode,
}

export const eventForm = z
  .object({
    ...texts,
    ...place,
    kind: z.enum(eventKinds, 'form.error.choose'),
    disputeId: optionalId,
    industrialActionId: optionalId,
    entranceId: optionalId,
    calledBy: optionalId,
    otherCaller: optional(120),
    confirmedWith: optional(160),
    confirmedHow: optional(160),
    visitorPolicy: z.enum(visitorPolicies, 'form.error.choose'),
    ...contact,
    signUp: ticked,
    showBand: ticked,
    capacity: z
      .string()
      .trim()
      .regex(/^$|^\d{1,5}$/, 'form.error.number')
      .default(''),
    locale: z.enum(locales).default('en'),
    version,
  })
  .refine((form) => form.entranceId || form.placeName, { path: ['placeName'], message: 'event.error.place' })
  .refine((form) => form.calledBy || form.otherCaller, { path: ['calledBy'], message: 'event.error.caller' })
  .refine((form) => form.kind !== 'march' || form.route, { path: ['route'], message: 'event.error.route' })
  .refine((form) => !form.confirmedHow === !form.confirmedWith, {
    path: ['confirmedHow'],
    message: 'event.error.confirmed',
  })

export const factsForm = z.object({ ...facts, ...contact, version })
export type FactsInput = z.output<typeof factsForm>

export type EventFields = z.output<typeof eventForm>

/** The form with its times read in the event's zone. */
export type EventInput = EventFields & {
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
  confirmedAt: Date | null
}
