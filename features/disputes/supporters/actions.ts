'use server'

import { z } from 'zod'
import { actAsMember } from '@/features/organisations/session'
import type { FormState } from '@/lib/forms'
import { disputesPath, disputeWorkPath } from '../paths'
import { idForm, supporterForm } from '../validation'
import { acceptSupport, askToSupport, endSupport, inviteSupporter, listSupported } from './mutations'

/** Where an answer leads back to: the dispute for its keeper, the list for who supports it. */
type Back = 'dispute' | 'list'

const backTo = (back: Back, organisation: string, dispute: string) =>
  back === 'dispute' ? `${disputeWorkPath(organisation, dispute)}#supporters` : disputesPath(organisation)

export async function inviteSupporterAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    supporterForm,
    form,
    (by, data) => inviteSupporter(by, dispute, data),
    () => backTo('dispute', organisation, dispute),
  )
}

export async function askToSupportAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    z.object({}),
    form,
    (by) => askToSupport(by, dispute),
    () => disputesPath(organisation),
  )
}

export async function acceptSupportAction(
  organisation: string,
  dispute: string,
  back: Back,
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => acceptSupport(by, dispute, id),
    () => backTo(back, organisation, dispute),
  )
}

export async function endSupportAction(
  organisation: string,
  dispute: string,
  back: Back,
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => endSupport(by, dispute, id),
    () => backTo(back, organisation, dispute),
  )
}

export async function listSupportedAction(organisation: string, dispute: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    z.object({ listed: z.enum(['yes', 'no']) }),
    form,
    (by, { listed }) => listSupported(by, dispute, listed === 'yes'),
    () => disputesPath(organisation),
  )
}
