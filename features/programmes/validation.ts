import { z } from 'zod'
import { phone } from '@/features/events/validation'
import { eventKinds, visitorPolicies } from '@/features/events/vocabulary'
import { day, optional, optionalId, required } from '@/lib/form-fields'
import { locales } from '@/lib/i18n/locales'
import { folds } from './vocabulary'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form.error.time')
const optionalTime = z.union([z.literal(''), clockTime], 'form.error.time').default('')
const fold = z.enum(folds).optional().catch(undefined)
const ids = z.array(z.uuid()).max(2000).default([])

const count = (most: number) =>
  z.coerce
    .number('form.error.number')
    .int('form.error.number')
    .min(1, 'form.error.number')
    .max(most, 'form.error.number')

export const planForm = z
  .object({
    'gates[]': ids,
    everyGate: z.literal('on').optional(),
    'days[]': z
      .array(day)
      .max(31)
      .default([])
      .refine((days) => days.length, 'programme.error.days'),
    from: clockTime,
    to: optionalTime,
    'from.fold': fold,
    'to.fold': fold,
    kind: z.enum(eventKinds, 'form.error.choose'),
    title: required(120),
    calledBy: z.uuid('form.error.choose'),
    visitorPolicy: z.enum(visitorPolicies, 'form.error.choose'),
    contactRole: optional(80),
    contactPhone: phone,
    signUp: z.literal('on').optional(),
    locale: z.enum(locales).default('en'),
    summary: optional(3000),
    supporterPosition: optional(600),
    directions: optional(1000),
    bring: optional(600),
    doNot: optional(600),
    route: optional(1000),
    rotaHours: z.union([z.literal('').transform(() => null), count(12)]).default(null),
    rotaMinimum: count(50).default(3),
    rotaMaximum: count(50).default(6),
  })
  .refine((form) => form.everyGate || form['gates[]']?.length, {
    path: ['gates[]'],
    message: 'programme.error.gates',
    // Said together with what is wrong elsewhere, not after it.
    when: () => true,
  })
  .refine((form) => form.rotaMaximum >= form.rotaMinimum, { path: ['rotaMaximum'], message: 'programme.error.rota' })
  .refine((form) => form.kind !== 'march' || form.route, { path: ['route'], message: 'event.error.route' })
export type PlanFields = z.output<typeof planForm>

/** The table: ticks as positions, times as `from.0`, `to.0` and so on; read with the rows at hand. */
export const tableForm = z.looseObject({
  'wanted[]': z.array(z.string().regex(/^\d{1,4}$/)).default([]),
  step: z.enum(['look', 'make']).catch('look'),
})

export const copyForm = z.object({
  day,
  'days[]': z.array(day).max(31).default([]),
  other: z.union([z.literal(''), day], 'form.error.date').default(''),
  strike: optionalId,
})

export const repeatForm = z
  .object({
    every: count(8),
    ends: z.enum(['times', 'until'], 'form.error.choose'),
    times: z.union([z.literal('').transform(() => null), count(53)]).default(null),
    until: z.union([z.literal(''), day], 'form.error.date').default(''),
  })
  .refine(({ ends, times }) => ends !== 'times' || times, { path: ['times'], message: 'form.error.required' })
  .refine(({ ends, until }) => ends !== 'until' || until, { path: ['until'], message: 'form.error.required' })
