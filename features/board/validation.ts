import { z } from 'zod'
import { needs } from './vocabulary'

/** The address of the board: what is looked for, and behind which event the page begins. Anything odd is left out. */
export const boardSearch = z.object({
  needs: z.enum(needs).optional().catch(undefined),
  dispute: z.uuid().optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
export type BoardSearch = z.output<typeof boardSearch>
