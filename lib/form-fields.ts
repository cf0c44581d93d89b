import { z } from 'zod'

// What the fields of forms are made of. Messages are message keys; `parseForm` puts them into words.

/** Text that must be there, of at most so many letters. */
export const required = (most: number) =>
  z.string('form.error.required').trim().min(1, 'form.error.required').max(most, 'form.error.tooLong')

export const optional = (most: number) => z.string().trim().max(most, 'form.error.tooLong').default('')

export const day = z.iso.date('form.error.date')
export const optionalDay = z.union([z.literal(''), day], 'form.error.date').default('')

/** A box that was ticked or not. */
export const ticked = z.literal('on').optional().transform(Boolean)

/** The id of something chosen from a list, or nothing. */
export const optionalId = z.union([z.literal(''), z.uuid()]).default('')

/** The version that an edit was made of. */
export const version = z.coerce.number().int().default(0)

export const optionalLink = z
  .string()
  .trim()
  .max(300, 'form.error.tooLong')
  .regex(/^$|^https:\/\/\S+$/, 'form.error.link')
  .default('')

/** The key of one press of a public form; without script it comes from the page that repeats the answer. */
export const press = z
  .string()
  .regex(/^[\w-]{16,64}$/)
  .optional()
  .catch(undefined)

/** As the post writes it, "ME7 5NY", however it was typed; what is no British postcode stays as it is. */
export const optionalPostcode = optional(12).transform((typed) =>
  typed.replace(/^([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})$/i, (_, area: string, rest: string) =>
    `${area} ${rest}`.toUpperCase(),
  ),
)
