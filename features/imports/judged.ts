import type { z } from 'zod'
import { type Fate, type Field, notes, type Reason, type ReasonCode } from './vocabulary'

/** What becomes of one row, and what would be written. */
export type Judged<Plan> = { row: number; fate: Fate; reasons: Reason[]; targetId: string | null; plan: Plan | null }

export const isWrong = (reasons: Reason[]) => reasons.some(({ code }) => !notes.includes(code))

export const wrong = (row: number, reasons: Reason[]) =>
  ({ row, fate: 'wrong', reasons, targetId: null, plan: null }) as const

/** Names compare without case and without doubled spaces. */
export const key = (...names: string[]) =>
  names.map((name) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()).join('\n')

const codes: Partial<Record<string, ReasonCode>> = {
  'form.error.required': 'missing',
  'form.error.tooLong': 'too-long',
  'event.error.place': 'missing',
  'event.error.route': 'missing',
}

/** What a form's schema says is wrong, beside the column that it came from. */
export const reasonsOf = (error: z.ZodError, fieldOf: (path: string) => Field | undefined): Reason[] =>
  error.issues.map((issue) => {
    const field = fieldOf(issue.path.join('.'))
    const code = codes[issue.message] ?? 'not-valid'
    return field ? { code, field } : { code }
  })
