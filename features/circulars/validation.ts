import { z } from 'zod'
import { required } from '@/lib/form-fields'
import { longestCircular } from './rules'

export const circularForm = z.object({
  text: required(longestCircular),
  'events[]': z.array(z.uuid()).min(1, 'circular.error.events').max(500).default([]),
  /** That it is about what people signed up for, and asks for nothing. */
  service: z.literal('on', 'circular.error.service'),
})
export type CircularInput = z.output<typeof circularForm>

export const noFields = z.object({})
