import { z } from 'zod'
import { optional, optionalId, required, version } from '@/lib/form-fields'
import { wholeLocales } from '@/lib/i18n/locales'
import type { StatementContent } from './content'
import { statementKinds } from './vocabulary'

/** More rows than anybody quotes; a form cannot make the server count further. */
export const mostQuotes = 30

const quoteFields = ['text', 'speaker', 'role', 'body', 'consent'] as const

const quoteRow = z
  .object({
    text: optional(3000),
    speaker: optional(120),
    role: optional(120),
    body: optional(160),
    consent: optional(300),
  })
  .superRefine((quote, context) => {
    if (!quoteFields.some((field) => quote[field])) return
    if (!quote.text) context.addIssue({ code: 'custom', path: ['text'], message: 'statement.error.quoteText' })
    if (!quote.speaker) context.addIssue({ code: 'custom', path: ['speaker'], message: 'statement.error.speaker' })
  })

/** A form is flat: `quotes.0.text` and its like become rows, and rows left blank fall away. */
function gatherQuotes(form: unknown) {
  const flat = form as Record<string, unknown>
  const rows = Array.from({ length: mostQuotes }, (_, row) =>
    Object.fromEntries(quoteFields.map((field) => [field, flat[`quotes.${row}.${field}`]])),
  )
  return { ...flat, quotes: rows }
}

export const statementForm = z.preprocess(
  gatherQuotes,
  z.object({
    kind: z.enum(statementKinds, 'form.error.choose'),
    locale: z.enum(wholeLocales).default('en'),
    disputeId: optionalId,
    'events[]': z.array(z.uuid()).max(60).default([]),
    headline: required(200),
    place: optional(80),
    body: required(20_000),
    quotes: z.array(quoteRow).transform((quotes) => quotes.filter(({ text }) => text)),
    notesToEditors: optional(10_000),
    photoOpportunity: optional(2000),
    contact: optional(1000),
    version,
  }),
)
export type StatementInput = z.output<typeof statementForm>

export const contentOf = (input: StatementInput): StatementContent => ({
  headline: input.headline,
  place: input.place,
  body: input.body,
  quotes: input.quotes,
  notesToEditors: input.notesToEditors,
  photoOpportunity: input.photoOpportunity,
  contact: input.contact,
})

/** Approved is what was read: this version of the text, and these versions of its events (`id@version`). */
export const approveForm = z.object({
  version: z.coerce.number().int(),
  'seen[]': z.array(z.string().max(60)).max(60).default([]),
})
export type ApproveInput = z.output<typeof approveForm>

/** A correction must say what was wrong. */
export const issueForm = z
  .object({
    version: z.coerce.number().int(),
    when: z.enum(['now', 'embargo'], 'form.error.choose'),
    kind: z.enum(['original', 'update', 'correction'], 'form.error.choose'),
    note: optional(1000),
  })
  .refine((form) => form.kind !== 'correction' || form.note, { path: ['note'], message: 'statement.error.correction' })
export type IssueInput = z.output<typeof issueForm>

export const withdrawForm = z.object({ reason: required(1000) })
