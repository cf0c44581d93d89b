'use server'

import { organisePath } from '@/features/accounts/paths'
import { type FormState, fieldError } from '@/lib/forms'
import { membersPath } from '../paths'
import { actAsMember } from '../session'
import { handOverForm } from '../validation'
import { handOver } from './mutations'

export async function handOverAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    handOverForm,
    form,
    async (by, { typed, member, stay }, { t, values }) => {
      if (typed.toUpperCase() !== t('change.typed.word').toUpperCase())
        return fieldError(t, values, 'typed', 'change.typed.error')
      return handOver(by, { member, leave: stay === 'no' })
    },
    ({ left }) => (left ? organisePath : membersPath(organisation)),
  )
}
