import { z } from 'zod'

export const bodyForm = z.object({ body: z.uuid() })
export const claimForm = z.object({ claim: z.uuid(), typed: z.string().trim().max(20).default('') })
