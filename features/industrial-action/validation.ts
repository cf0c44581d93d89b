import { z } from 'zod'
import { optionalDay, required, version } from '@/lib/form-fields'
import { actionKinds, covers } from './vocabulary'

export const actionForm = z
  .object({
    kind: z.enum(actionKinds, 'form.error.choose'),
    ownWords: required(80),
    cover: z.enum(covers, 'form.error.choose').default('full'),
    coverText: z.string().trim().max(300, 'form.error.tooLong').default(''),
    noticeReceivedOn: optionalDay,
    version,
  })
  .refine(({ cover, coverText }) => cover !== 'other' || coverText, {
    path: ['coverText'],
    message: 'form.error.required',
  })

type Given = z.output<typeof actionForm>
export type ActionInput = Omit<Given, 'noticeReceivedOn'> & {
  startsAt: Date
  endsAt: Date | null
  noticeReceivedOn?: string
}

/** What may still be edited by hand once it is public: times and cover are changed, and people told. */
export const actionWordsForm = z.object({
  ownWords: required(80),
  noticeReceivedOn: optionalDay,
  version: z.coerce.number().int(),
})
