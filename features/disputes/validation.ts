import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { jurisdictions, serviceUsers, timelineKinds } from './vocabulary'

const required = (most: number) =>
  z.string('form.error.required').trim().min(1, 'form.error.required').max(most, 'form.error.tooLong')
const optional = (most: number) => z.string().trim().max(most, 'form.error.tooLong').default('')
const optionalDay = z.union([z.literal(''), z.iso.date('form.error.date')], 'form.error.date').default('')
const day = z.iso.date('form.error.date')
const link = z
  .string()
  .trim()
  .max(300, 'form.error.tooLong')
  .regex(/^$|^https:\/\/\S+$/, 'form.error.link')
  .default('')

export const disputeForm = z
  .object({
    title: required(120),
    about: required(4000),
    demands: optional(2000),
    employer: required(160),
    serviceUsers: z.enum(serviceUsers, 'form.error.choose'),
    jurisdiction: z.enum(jurisdictions, 'form.error.choose'),
    'callers[]': z.array(z.uuid()).default([]),
    otherCaller: optional(120),
    ballotClosedOn: optionalDay,
    mandateEndsOn: optionalDay,
    fundLink: link,
    locale: z.enum(locales).default('en'),
    version: z.coerce.number().int().default(0),
  })
  .refine((form) => form['callers[]'].length > 0 || form.otherCaller, {
    path: ['callers[]'],
    message: 'dispute.error.caller',
  })
export type DisputeInput = z.output<typeof disputeForm>

export const timelineForm = z.object({
  kind: z.enum(timelineKinds, 'form.error.choose'),
  happenedOn: day,
  text: required(400),
})
export type TimelineInput = z.output<typeof timelineForm>

/** The source and the time cannot be missing: without them it would read as our own claim. */
export const noticeForm = z.object({
  provider: required(160),
  text: required(2000),
  source: required(200),
  sourceLink: link,
})
export type NoticeInput = z.output<typeof noticeForm>

export const supporterForm = z
  .object({ organisation: z.union([z.literal(''), z.uuid()]).default(''), other: optional(120) })
  .refine((form) => form.organisation || form.other, { path: ['organisation'], message: 'form.error.required' })
export type SupporterInput = z.output<typeof supporterForm>

export const idForm = z.object({ id: z.uuid() })
