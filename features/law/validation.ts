import { z } from 'zod'
import { jurisdictions } from '@/features/disputes/vocabulary'
import { day, optionalDay } from '@/lib/form-fields'

const where = z.enum(jurisdictions, 'form.error.choose')
const agreed = z.string().optional()

/** What may be asked of the calculator; each question has its own days. */
export const questions = {
  day: z.object({ where, day, opened: optionalDay }),
  notice: z.object({ where, first: day, received: optionalDay, agreed }),
  mandate: z
    .object({ where, opened: optionalDay, closed: day, agreed })
    .refine(({ opened, closed }) => !opened || opened <= closed, {
      path: ['closed'],
      message: 'law.error.closedBeforeOpened',
    }),
  ballot: z.object({ where, opens: day }),
  march: z.object({ where, along: z.enum(['yes', 'no'], 'form.error.choose'), day }),
} as const
