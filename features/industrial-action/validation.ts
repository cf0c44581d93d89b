import { z } from 'zod'
import { required, version } from '@/lib/form-fields'
import { actionKinds, covers } from './vocabulary'

export const actionForm = z
  .object({
    kind: z.enum(actionKinds, 'form.error.choose'),
    ownWords: required(80),
    cover: z.enum(covers, 'form.error.choose').default('full'),
    coverText: z.string().trim().max(300, 'form.error.tooLong').default(''),
    version,
  })
  .refine(({ cover, coverText }) => cover !== 'other' || coverText, {
    path: ['coverText'],
    message: 'form.error.required',
  })

export type ActionInput = z.output<typeof actionForm> & { startsAt: Date; endsAt: Date | null }

/** What may still be edited by hand once it is public: times and cover are changed, and people told. */
export const actionWordsForm = z.object({ ownWords: required(80), version: z.coerce.number().int() })
