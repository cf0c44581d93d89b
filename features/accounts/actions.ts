'use server'

import { redirect } from 'next/navigation'
import { type FormState, parseForm } from '@/lib/forms'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { actionTranslator } from '@/lib/i18n/page'
import { requestAddressChange } from './address/mutations'
import { endSessions } from './mutations'
import { accountPath, signInPath } from './paths'
import { dropSession, requireSession } from './session'
import { addressChangeForm, sessionForm } from './validation'

export async function changeAddressAction(_: FormState, form: FormData): Promise<FormState> {
  const t = await actionTranslator()
  const { personId } = await requireSession()
  const parsed = parseForm(t, addressChangeForm, form)
  if (!parsed.ok) return parsed.state
  const { email } = parsed.data
  await requestAddressChange(personId, email)
  return { values: {}, errors: {}, done: t('account.address.sent', { email }) }
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const t = await actionTranslator()
  const { personId, sessionId } = await requireSession()
  const parsed = parseForm(t, sessionForm, form)
  if (!parsed.ok) return parsed.state
  await endSessions(personId, { only: parsed.data.session })
  if (parsed.data.session === sessionId) return leave(t.locale)
  redirect(localePath(t.locale, accountPath))
}

export async function signOutAction(): Promise<FormState> {
  const { locale } = await actionTranslator()
  const { personId, sessionId } = await requireSession()
  await endSessions(personId, { only: sessionId })
  return leave(locale)
}

export async function signOutEverywhereAction(): Promise<FormState> {
  const { locale } = await actionTranslator()
  const { personId } = await requireSession()
  await endSessions(personId)
  return leave(locale)
}

async function leave(locale: Locale): Promise<never> {
  await dropSession()
  redirect(localePath(locale, `${signInPath}?problem=ended`))
}
