'use server'

import { eventEditPath } from '@/features/events/paths'
import { actAsMember } from '@/features/organisations/session'
import type { FormState } from '@/lib/forms'
import { suggestionsPath } from '../paths'
import { suggestionIdForm, suggestionNoteForm, switchForm } from '../validation'
import { acceptSuggestion, openSuggestions, refuseSuggestion, returnSuggestion } from './mutations'

/** Leads on to the draft, because somebody has to look at it before it is published. */
export async function acceptSuggestionAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    suggestionIdForm,
    form,
    (by, { suggestion }) => acceptSuggestion(by, suggestion),
    ({ event }) => eventEditPath(organisation, event),
  )
}

export async function returnSuggestionAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    suggestionNoteForm,
    form,
    (by, { suggestion, note }) => returnSuggestion(by, suggestion, note),
    () => suggestionsPath(organisation),
  )
}

export async function refuseSuggestionAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    suggestionIdForm,
    form,
    (by, { suggestion }) => refuseSuggestion(by, suggestion),
    () => suggestionsPath(organisation),
  )
}

export async function openSuggestionsAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    switchForm,
    form,
    (by, { open }) => openSuggestions(by, open === 'yes'),
    () => suggestionsPath(organisation),
  )
}
