import { z } from 'zod'
import { optional, optionalId, required, version } from '@/lib/form-fields'
import { emailAddress } from '@/lib/mail/address'
import type { RotaPattern } from './pattern'
import { type ShiftRole, shiftRoles } from './vocabulary'

const ticked = z.literal('on').optional().transform(Boolean)
const people = (least: number) =>
  z.coerce
    .number('form.error.number')
    .int('form.error.number')
    .min(least, 'rota.error.people')
    .max(500, 'rota.error.people')

export const shiftForm = z
  .object({
    role: z.enum(shiftRoles, 'form.error.choose'),
    minimum: people(0),
    maximum: people(1),
    allowMore: ticked,
    version,
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, { path: ['maximum'], message: 'rota.error.maximum' })
export type ShiftFields = z.output<typeof shiftForm>

const cover = z
  .object({ minimum: people(0), maximum: people(1) })
  .refine(({ minimum, maximum }) => minimum <= maximum, { path: ['maximum'], message: 'rota.error.maximum' })
  .optional()

/** Each role has its numbers as `official_picket.minimum` and so on; a role without a tick is left out. */
export const patternForm = z.preprocess(
  (values) => {
    const form = values as Record<string, unknown>
    const chosen = shiftRoles.filter((role) => [form['roles[]'] ?? []].flat().includes(role))
    const numbers = (role: string) => ({ minimum: form[`${role}.minimum`], maximum: form[`${role}.maximum`] })
    return { hours: form.hours, 'roles[]': chosen, ...Object.fromEntries(chosen.map((role) => [role, numbers(role)])) }
  },
  z
    .object({
      hours: z.coerce
        .number('rota.error.hours')
        .int('rota.error.hours')
        .min(1, 'rota.error.hours')
        .max(12, 'rota.error.hours'),
      'roles[]': z.array(z.enum(shiftRoles)).min(1, 'rota.error.roles'),
      official_picket: cover,
      event_steward: cover,
      legal_observer: cover,
      first_aid: cover,
      welfare: cover,
    } satisfies Record<'hours' | 'roles[]' | ShiftRole, unknown>)
    .transform(
      ({ hours, 'roles[]': _, ...covers }): RotaPattern => ({
        hours,
        roles: shiftRoles.flatMap((role) => (covers[role] ? [{ role, ...covers[role] }] : [])),
      }),
    ),
)

/** Somebody new by initials, or somebody of the rota. */
export const putOnForm = z
  .object({ name: optional(40), personId: optionalId })
  .refine(({ name, personId }) => name || personId, { path: ['name'], message: 'rota.error.who' })

export const inviteForm = z.object({ email: emailAddress })

export const targetForm = z.object({ target: z.uuid('form.error.choose') })

const press = z.string().regex(/^[\w-]{43}$/)

/** Whoever puts themselves on shifts through the invitation link. */
export const joinInput = z.object({
  name: required(40).transform((name) => name.replace(/\s+/g, ' ')),
  email: z.union([z.literal(''), emailAddress], 'form.error.email').default(''),
  'shifts[]': z.array(z.uuid(), 'rota.error.shifts').max(100),
  press,
})

/** What the holder of a private link may do. */
export const myShiftInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('take'), shift: z.uuid() }),
  z.object({ act: z.enum(['handBack', 'offer', 'keep', 'takeOver']), place: z.uuid() }),
  z.object({ act: z.literal('address'), email: emailAddress }),
  z.object({ act: z.literal('prove') }),
  z.object({ act: z.literal('name'), name: required(40) }),
  z.object({ act: z.literal('leave') }),
])
