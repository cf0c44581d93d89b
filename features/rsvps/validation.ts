import { z } from 'zod'
import { optional, press, ticked } from '@/lib/form-fields'
import { emailAddress } from '@/lib/mail/address'
import { mostPeople } from './rules'

const people = z
  .string('rsvp.error.people')
  .trim()
  .regex(/^\d{1,6}$/, 'rsvp.error.people')
  .transform(Number)
  .pipe(z.number().min(1, 'rsvp.error.people').max(mostPeople, 'rsvp.error.tooMany'))

/** An address counts only with a "yes", and a "yes" only with an address: nobody waits for a mail that cannot come. */
export const signUpInput = z
  .object({
    people,
    tell: z.enum(['no', 'email'], 'form.error.choose').default('no'),
    email: z.string().trim().default(''),
    delegation: optional(80),
    banner: ticked,
    /** Of whoever brings the group. */
    contact: optional(120),
    press,
    /** Pressed on after the warning about an address at work. */
    sure: z.literal('on').optional().catch(undefined),
  })
  .transform(({ tell, email, delegation, contact, ...rest }, context) => {
    const address = emailAddress.safeParse(email)
    const fault = tell === 'email' ? !address.success && 'form.error.email' : email && 'rsvp.error.unusedEmail'
    if (!delegation && (rest.banner || contact))
      context.addIssue({ code: 'custom', path: ['delegation'], message: 'rsvp.error.group' })
    if (fault) context.addIssue({ code: 'custom', path: ['email'], message: fault })
    return {
      ...rest,
      email: tell === 'email' && address.success ? address.data : null,
      delegation: delegation || null,
      contact: contact || null,
    }
  })

export const mySignUpInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('change'), people }),
  z.object({ act: z.literal('withdraw') }),
])

const moment = z.iso.datetime().transform((value) => new Date(value))
export const burstInput = z.object({ from: moment, to: moment })
