import { z } from 'zod'
import { day, optional, optionalDay, optionalId, optionalLink, required, ticked, version } from '@/lib/form-fields'
import { locales } from '@/lib/i18n/locales'
import { jurisdictions, serviceUsers, timelineKinds } from './vocabulary'

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
    ballotOpenedOn: optionalDay,
    ballotClosedOn: optionalDay,
    mandateEndsOn: optionalDay,
    shorterNotice: ticked,
    longerMandate: ticked,
    fundLink: optionalLink,
    locale: z.enum(locales).default('en'),
    version,
  })
  .refine((form) => form['callers[]'].length > 0 || form.otherCaller, {
    path: ['callers[]'],
    message: 'dispute.error.caller',
  })
  .refine(({ ballotOpenedOn, ballotClosedOn }) => !ballotClosedOn || ballotOpenedOn <= ballotClosedOn, {
    path: ['ballotClosedOn'],
    message: 'law.error.closedBeforeOpened',
  })

/** What a new dispute seldom knows. */
type Later = 'ballotOpenedOn' | 'shorterNotice' | 'longerMandate'
type Given = z.output<typeof disputeForm>
export type DisputeInput = Omit<Given, Later> & Partial<Pick<Given, Later>>

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
  sourceLink: optionalLink,
})
export type NoticeInput = z.output<typeof noticeForm>

export const supporterForm = z
  .object({ organisation: optionalId, other: optional(120) })
  .refine((form) => form.organisation || form.other, { path: ['organisation'], message: 'form.error.required' })
export type SupporterInput = z.output<typeof supporterForm>

export const idForm = z.object({ id: z.uuid() })
