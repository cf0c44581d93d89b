'use server'

import { z } from 'zod'
import { createEvent, deleteDraft, duplicateEvent, updateDraft } from '@/features/events/mutations'
import { eventWorkPath } from '@/features/events/paths'
import { oddities } from '@/features/events/rules'
import { type EventFields, type EventInput, eventForm } from '@/features/events/validation'
import { countOrganisers, getKeptEvent } from '@/features/events/work/queries'
import { getStrikeHours } from '@/features/industrial-action/queries'
import { boardPath } from '@/features/organisations/paths'
import type { Membership } from '@/features/organisations/permissions'
import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { askAgain, conflictState, type FormState, type FormValues, fieldError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { editEvent, publishEvent, withdrawEvent } from './publishing/mutations'
import { withdrawForm } from './validation'

const noFields = z.object({})

/** Creates a draft, saves one, or edits what is public: which of the three follows from the event as it stands. */
export async function saveEventAction(organisation: string, id: string | null, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    eventForm,
    form,
    async (by, data, { t, values }) => {
      const kept = id ? await getKeptEvent(by, id) : null
      const read = readInput(t, values, data)
      if (!read.ok) return read.state
      const isPublic = kept !== null && kept.publication !== 'draft'
      const warnings = isPublic ? null : askAgain(values, await oddWords(t, by, read.input))
      if (warnings) return warnings
      const outcome = await save(by, id, read.input, isPublic)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => eventWorkPath(organisation, outcome.id),
  )
}

const save = (by: Membership, id: string | null, input: EventInput, isPublic: boolean) => {
  if (!id) return createEvent(by, input)
  return isPublic ? editEvent(by, id, input) : updateDraft(by, id, input)
}

function readInput(
  t: Translate,
  values: FormValues,
  data: EventFields,
): { ok: true; input: EventInput } | { ok: false; state: FormState } {
  const times = readMoments(t, values, homeZone, {
    starts: { required: true },
    ends: { required: false },
    gather: { required: false },
    confirmed: { required: Boolean(data.confirmedWith) },
  })
  if (!times.ok) return times
  const { starts, ends, gather, confirmed } = times.moments
  const startsAt = starts as Date
  if (ends && ends <= startsAt)
    return { ok: false, state: fieldError(t, values, 'ends.date', 'form.error.endBeforeStart') }
  return { ok: true, input: { ...data, startsAt, endsAt: ends, gatherAt: gather, confirmedAt: confirmed } }
}

async function oddWords(t: Translate, by: Membership, input: EventInput) {
  const [hours, organisers] = await Promise.all([getStrikeHours(input.industrialActionId), countOrganisers(by)])
  const found = oddities(
    {
      ...input,
      zone: homeZone,
      calledByKeeper: input.calledBy === by.organisation.id && !input.otherCaller,
      confirmed: input.confirmedAt !== null,
      organisers,
      strike: hours?.strike ?? null,
    },
    hours?.now ?? new Date(),
  )
  return found.map((key) => ({ key, text: t(`event.odd.${key}`) }))
}

export async function publishEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => publishEvent(by, id, null),
    () => eventWorkPath(organisation, id),
  )
}

export async function publishEventLaterAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    async (by, _data, { t, values }) => {
      const times = readMoments(t, values, homeZone, { publish: { required: true } })
      return times.ok ? publishEvent(by, id, times.moments.publish) : times.state
    },
    () => eventWorkPath(organisation, id),
  )
}

export async function deleteEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => deleteDraft(by, id),
    () => boardPath(organisation),
  )
}

export async function duplicateEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => duplicateEvent(by, id),
    (outcome) => `${eventWorkPath(organisation, outcome.id)}/edit`,
  )
}

export async function withdrawEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    withdrawForm,
    form,
    (by, { reason }) => withdrawEvent(by, id, reason),
    () => eventWorkPath(organisation, id),
  )
}
