import { z } from 'zod'
import { optionalDay, required } from '@/lib/form-fields'
import { emailAddress } from '@/lib/mail/address'
import { affiliationSides, organisationKinds, roles, wideRoles } from './vocabulary'

const name = required(120)
const kind = z.enum(organisationKinds, 'form.error.choose')
const optionalLink = z
  .string()
  .trim()
  .max(300, 'form.error.tooLong')
  .regex(/^$|^https?:\/\/\S+$/, 'form.error.link')
  .default('')

export const setupForm = z.object({
  code: required(40),
  organisation: name,
  kind,
  person: name,
  email: emailAddress,
})

export const invitationForm = z.object({
  person: name,
  email: emailAddress,
  role: z.enum(wideRoles, 'form.error.choose'),
  expiresOn: optionalDay,
})

export const newOrganisationForm = z.object({ organisation: name, kind, person: name, email: emailAddress })

export const organisationForm = z.object({
  name,
  kind,
  about: z.string().trim().max(2000, 'form.error.tooLong').default(''),
  website: optionalLink,
  pressContact: z.string().trim().max(300, 'form.error.tooLong').default(''),
  dataContact: z.string().trim().max(300, 'form.error.tooLong').default(''),
  version: z.coerce.number().int(),
})
export type OrganisationInput = z.output<typeof organisationForm>

export const memberRoleForm = z.object({
  member: z.uuid(),
  role: z.enum(roles, 'form.error.choose'),
  expiresOn: optionalDay,
})
export const memberForm = z.object({ member: z.uuid() })
const lastDay = { mayCallOff: z.literal('on').optional().transform(Boolean), expiresOn: optionalDay }
export const eventInvitationForm = z.object({ person: name, email: emailAddress, ...lastDay })
export const eventGrantForm = z.object({ member: z.uuid(), ...lastDay })

export const handOverForm = z.object({
  member: z.uuid('form.error.choose'),
  stay: z.enum(['yes', 'no'], 'form.error.choose'),
  typed: z.string().trim().max(20).default(''),
})

const ticked = z.literal('on').optional().transform(Boolean)

export const affiliationForm = z.object({
  other: z.uuid('form.error.choose'),
  side: z.enum(affiliationSides, 'form.error.choose'),
})
export const pairForm = z.object({ unionId: z.uuid(), branchId: z.uuid() })
export const termsForm = pairForm.extend({
  unionSeesDrafts: ticked,
  unionSeesNumbers: ticked,
  unionMayEdit: ticked,
  unionMayCallOff: ticked,
  branchSeesPlans: ticked,
})

export const invitationIdForm = z.object({ invitation: z.uuid() })
