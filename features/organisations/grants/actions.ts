'use server'

import { type FormState, fieldError } from '@/lib/forms'
import { inviteToEvent, withdrawInvitation } from '../invitations/mutations'
import { eventPeoplePath } from '../paths'
import { actAsMember } from '../session'
import { eventGrantForm, eventInvitationForm, invitationIdForm, memberForm } from '../validation'
import { endGrant, grantEvent } from './mutations'

export async function grantEventAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    eventGrantForm,
    form,
    async (by, { member, ...grant }, { t, values }) => {
      const outcome = await grantEvent(by, event, member, grant)
      return !outcome.ok && outcome.reason === 'past'
        ? fieldError(t, values, 'expiresOn', 'members.error.past')
        : outcome
    },
    () => eventPeoplePath(organisation, event),
  )
}

export async function inviteToEventAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    eventInvitationForm,
    form,
    async (by, guest, { t, values }) => {
      const outcome = await inviteToEvent(by, event, guest, t.locale)
      if (!outcome.ok && outcome.reason === 'belongs')
        return fieldError(t, values, 'email', 'event.people.error.belongs')
      return !outcome.ok && outcome.reason === 'past'
        ? fieldError(t, values, 'expiresOn', 'members.error.past')
        : outcome
    },
    () => eventPeoplePath(organisation, event),
  )
}

export async function endGrantAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    memberForm,
    form,
    (by, { member }) => endGrant(by, event, member),
    () => eventPeoplePath(organisation, event),
  )
}

export async function withdrawEventInvitationAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    invitationIdForm,
    form,
    (by, { invitation }) => withdrawInvitation(by, invitation, event),
    () => eventPeoplePath(organisation, event),
  )
}
