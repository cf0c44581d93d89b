'use server'

import { organisePath } from '@/features/accounts/paths'
import { conflictState, type FormState, type FormValues, fieldError, formError } from '@/lib/forms'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { invite, withdrawInvitation } from './invitations/mutations'
import { changeRole, removeMember, updateOrganisation } from './mutations'
import { invitationsPath, membersPath, settingsPath, sitePath } from './paths'
import { actAsMember } from './session'
import {
  invitationForm,
  invitationIdForm,
  memberForm,
  memberRoleForm,
  newOrganisationForm,
  organisationForm,
} from './validation'
import type { OrganisationKind } from './vocabulary'

export async function inviteAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    invitationForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = await invite(by, data, t.locale)
      return outcome.ok || outcome.reason === 'not-allowed' ? outcome : problem(t, values, outcome.reason)
    },
    () => invitationsPath(organisation),
  )
}

/** Where taking back leads: the invitations of an organisation, or those to set up another. */
type Back = 'members' | 'site'

export async function withdrawInvitationAction(organisation: string, back: Back, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    invitationIdForm,
    form,
    (by, { invitation }) => withdrawInvitation(by, invitation),
    () => (back === 'site' ? sitePath : invitationsPath(organisation)),
  )
}

export async function changeRoleAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    memberRoleForm,
    form,
    async (by, { member, role, expiresOn }, { t, values }) => {
      const outcome = await changeRole(by, member, role, expiresOn)
      return !outcome.ok && isProblem(outcome) ? problem(t, values, outcome.reason) : outcome
    },
    () => membersPath(organisation),
  )
}

export async function removeMemberAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    memberForm,
    form,
    async (by, { member }, { t, values }) => {
      const outcome = await removeMember(by, member)
      if (!outcome.ok) return isProblem(outcome) ? problem(t, values, outcome.reason) : outcome
      return { ok: true, left: member === by.memberId } as const
    },
    ({ left }) => (left ? organisePath : membersPath(organisation)),
  )
}

export async function saveOrganisationAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    organisationForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = await updateOrganisation(by, data)
      return !outcome.ok && outcome.reason === 'conflict' ? conflict(t, values, outcome.current) : outcome
    },
    () => `${settingsPath(organisation)}?saved=yes`,
  )
}

/** For administrators of the site, whose organisation stands in the place of the one in an address. */
export async function inviteOrganisationAction(site: string, _: FormState, form: FormData) {
  return actAsMember(
    site,
    newOrganisationForm,
    form,
    async (by, { organisation: name, kind, ...guest }, { t, values }) => {
      const outcome = await invite(by, { ...guest, role: 'owner', newOrganisation: { name, kind } }, t.locale)
      return outcome.ok || outcome.reason === 'not-allowed' ? outcome : problem(t, values, outcome.reason)
    },
    () => sitePath,
  )
}

/** A choice shows no second text beside it, so the words of the other one stand where what is wrong stands. */
function conflict(
  t: Translate,
  values: FormValues,
  current: { kind: OrganisationKind } & Record<string, unknown>,
): FormState {
  const state = conflictState(t, values, current)
  if (values.kind === current.kind) return state
  return { ...state, errors: { kind: `${t('form.conflict.theirs')} ${t(`organisation.kind.${current.kind}`)}` } }
}

const problems = {
  belongs: { field: 'email', message: 'members.error.belongs' },
  past: { field: 'expiresOn', message: 'members.error.past' },
  'last-administrator': { field: null, message: 'members.error.lastAdministrator' },
} as const satisfies Record<string, { field: string | null; message: MessageKey }>
type Problem = keyof typeof problems

const isProblem = <R extends { reason: string }>(outcome: R): outcome is Extract<R, { reason: Problem }> =>
  outcome.reason in problems

function problem(t: Translate, values: FormValues, reason: Problem): FormState {
  const { field, message } = problems[reason]
  return field ? fieldError(t, values, field, message) : formError(t, values, message)
}
