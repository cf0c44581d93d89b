'use server'

import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import type { FormState } from '@/lib/forms'
import { homeZone } from '@/lib/time'
import { disputeWorkPath } from '../paths'
import { idForm, noticeForm, timelineForm } from '../validation'
import { addNotice, addTimelineEntry, removeTimelineEntry } from './mutations'

export async function addTimelineEntryAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    timelineForm,
    form,
    (by, data) => addTimelineEntry(by, dispute, data),
    () => `${disputeWorkPath(organisation, dispute)}#timeline`,
  )
}

export async function removeTimelineEntryAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => removeTimelineEntry(by, dispute, id),
    () => `${disputeWorkPath(organisation, dispute)}#timeline`,
  )
}

export async function addNoticeAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noticeForm,
    form,
    async (by, data, { t, values }) => {
      const times = readMoments(t, values, homeZone, { checked: { required: true } })
      return times.ok ? addNotice(by, dispute, data, times.moments.checked as Date) : times.state
    },
    () => `${disputeWorkPath(organisation, dispute)}#notice`,
  )
}
