import { z } from 'zod'
import { emailAddress } from '@/lib/mail/address'

export const signInForm = z.object({ email: emailAddress })
export const addressChangeForm = z.object({ email: emailAddress })
export const sessionForm = z.object({ session: z.uuid() })
