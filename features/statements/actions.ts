'use server'

import { z } from 'zod'
import type { Membership } from '@/features/organisations/permissions'
import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { askAgain, conflictState, type FormState, fieldError, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { createStatement, deleteDraft, updateStatement } from './mutations'
import { statementsPath, statementWorkPath } from './paths'
import { oddities } from './rules'
import { approveForm, issueForm, statementForm, withdrawForm } from './validation'
import { approveStatement, issueStatement, withdrawStatement } from './versions/mutations'
import { getKeptStatement } from './work/queries'

export async function saveStatementAction(organisation: string, id: string | null, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    statementForm,
    form,
    async (by, data, { t, values }) => {
      const whole = {
        ...data,
        quotes: data.quotes.map((quote) => ({ ...quote, body: quote.body || by.organisation.name })),
      }
      const outcome = id ? await updateStatement(by, id, whole) : await createStatement(by, whole)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => statementWorkPath(organisation, outcome.id),
  )
}

export async function deleteDraftAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    z.object({}),
    form,
    (by) => deleteDraft(by, id),
    () => statementsPath(organisation),
  )
}

/** Where somebody lands who pressed on a text that has changed meanwhile: the page says so, and shows it as it is now. */
const readAgain = (organisation: string, id: string) => `${statementWorkPath(organisation, id)}?changed=yes`

export async function approveStatementAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    approveForm,
    form,
    async (by, data, { t, values }) => {
      const odd = askAgain(values, await oddThings(t, by, id))
      if (odd) return odd
      const outcome = await approveStatement(by, id, data)
      return !outcome.ok && outcome.reason === 'changed' ? ({ ok: true, changed: true } as const) : outcome
    },
    (outcome) => ('changed' in outcome ? readAgain(organisation, id) : statementWorkPath(organisation, id)),
  )
}

async function oddThings(t: Translate, by: Membership, id: string) {
  const statement = await getKeptStatement(by, id)
  if (!statement) return []
  const found = oddities(
    statement.content,
    statement.bound.map(({ event }) => event),
  )
  return found.map(({ key, odd, name }) => ({ key, text: t(`statement.odd.${odd}`, { name }) }))
}

export async function issueStatementAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    issueForm,
    form,
    async (by, data, { t, values }) => {
      const times = readMoments(t, data.when === 'embargo' ? values : {}, homeZone, {
        embargo: { required: data.when === 'embargo' },
      })
      if (!times.ok) return { ...times.state, values }
      const outcome = await issueStatement(by, id, data, times.moments.embargo)
      if (outcome.ok) return outcome
      if (outcome.reason === 'changed') return { ok: true, changed: true } as const
      if (outcome.reason === 'embargo-over') return fieldError(t, values, 'embargo.date', 'statement.error.embargoOver')
      if (outcome.reason === 'not-approved') return formError(t, values, 'statement.error.notApproved')
      return { ok: false, reason: outcome.reason } as const
    },
    (outcome) => ('changed' in outcome ? readAgain(organisation, id) : statementWorkPath(organisation, id)),
  )
}

export async function withdrawStatementAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    withdrawForm,
    form,
    (by, { reason }) => withdrawStatement(by, id, reason),
    () => statementWorkPath(organisation, id),
  )
}
