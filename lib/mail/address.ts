import { z } from 'zod'

// What every mail server takes, and nothing that a header or a list of recipients could be made of: ASCII, one @,
// a domain with a dot. Homoglyphs of @ and quoted local parts are refused rather than understood.
const shape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?[.])+[a-z]{2,63}$/

/** An e-mail address in the one spelling that is stored and compared: trimmed, lower case. */
export const emailAddress = z
  .string('form.error.email')
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.string().max(200, 'form.error.email').regex(shape, 'form.error.email'))
