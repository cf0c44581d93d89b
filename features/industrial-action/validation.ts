import { z } from 'zod'
import { actionKinds, covers } from './vocabulary'

const required = (most: number) =>
  z.string('form.error.required').trim().min(1, 'form.error.required').max(most, 'form.error.tooLong')

export const actionForm = z
  .object({
    kind: z.enum(actionKinds, 'form.error.choose'),
    ownWords: required(80),
    cover: z.enum(covers, 'form.error.choose').default('full'),
    coverText: z.string().trim().max(300, 'form.error.tooLong').default(''),
    version: z.coerce.number().int().default(0),
  })
  .refine(({ cover, coverText }) => cover !== 'other' || coverText, {
    path: ['coverText'],
    message: 'form.error.required',
  })

export type ActionInput = z.output<typeof actionForm> & { startsAt: Date; endsAt: Date | null }

/** What may still be edited by hand once it is public: times and cover are changed, and people told. */
export const actionWordsForm = z.object({ ownWords: required(80), version: z.coerce.number().int() })
