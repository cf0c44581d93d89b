'use server'

import { z } from 'zod'
import type { Membership } from '@/features/organisations/permissions'
import { actAsMember } from '@/features/organisations/session'
import { readText } from '@/lib/csv/text'
import { type FormState, type FormValues, fieldError, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { mostBytes } from './files/table'
import { answerQuestions, bringFile, discardImport, importAll, undoImport } from './mutations'
import { importPath, importsPath } from './paths'
import { answersForm, bringEventsForm, bringWorkplacesForm, importForm } from './validation'
import type { ImportOptions, ImportSubject } from './vocabulary'

const noFields = z.object({})

export async function bringWorkplacesAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    bringWorkplacesForm,
    form,
    (by, options, { t, values }) => bring(by, 'workplaces', options, form, t, values),
    ({ id }) => importPath(organisation, id),
  )
}

export async function bringEventsAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    bringEventsForm,
    form,
    (by, options, { t, values }) => bring(by, 'events', options, form, t, values),
    ({ id }) => importPath(organisation, id),
  )
}

/** What is plainly no list is refused at once, beside the field; the rest is read by a job. */
async function bring(
  by: Membership,
  subject: ImportSubject,
  options: ImportOptions,
  form: FormData,
  t: Translate,
  values: FormValues,
) {
  const file = form.get('file')
  if (!(file instanceof File) || !file.size) return fieldError(t, values, 'file', 'imports.error.file')
  if (file.size > mostBytes) return fieldError(t, values, 'file', 'imports.error.large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = readText(bytes)
  if (!text.ok) return fieldError(t, values, 'file', `imports.refusal.${text.reason}`)
  return bringFile(by, { subject, options, name: file.name.slice(0, 200), bytes })
}

export async function answerImportAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    answersForm,
    form,
    (by, answers) => answerQuestions(by, id, answers),
    () => importPath(organisation, id),
  )
}

export async function importAllAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    importForm,
    form,
    async (by, { leaveOut }, { t, values }) => {
      const outcome = await importAll(by, id, leaveOut)
      if (outcome.ok) return outcome
      if (outcome.reason === 'wrong-rows') return fieldError(t, values, 'leaveOut', 'imports.error.leaveOut')
      if (outcome.reason === 'nothing-new') return formError(t, values, 'imports.allSame')
      return { ok: false, reason: outcome.reason } as const
    },
    () => importPath(organisation, id),
  )
}

export async function undoImportAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => undoImport(by, id),
    () => importPath(organisation, id),
  )
}

export async function discardImportAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => discardImport(by, id),
    () => importsPath(organisation),
  )
}
