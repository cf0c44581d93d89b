'use server'

import { eventWorkPath } from '@/features/events/paths'
import { getKeptAction } from '@/features/industrial-action/queries'
import { boardPath } from '@/features/organisations/paths'
import { actAsMember, actOnEvent } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { type FormState, type FormValues, fieldError, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { answerGoesAhead, tellGate, undoChange } from '../mutations'
import { changePath } from '../paths'
import type { ChangeRequest } from '../rules'
import { eventChangeForm, eventIdForm, gateForm, strikeChangeForm } from '../validation'
import { changeEvent, changeStrike } from './mutations'

/** Calls off or changes one event. */
export async function changeEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actOnEvent(
    organisation,
    id,
    eventChangeForm,
    form,
    async (by, data, { t, values }) => {
      const read = readRequest(t, values, data)
      if (!read.ok) return read.state
      const moves = data.kind === 'moved'
      if (moves && !data.entranceId && !data.placeName)
        return fieldError(t, values, 'placeName', 'change.error.needsPlace')
      const time = data.kind === 'rescheduled' ? { ...read.time, gatherAt: null } : undefined
      const outcome = await changeEvent(by, id, { ...read.request, time, place: moves ? data : undefined })
      if (!outcome.ok && outcome.reason === 'whose-word')
        return fieldError(t, values, 'asToldBy', 'change.error.asToldBy')
      return outcome.ok || outcome.reason !== 'impossible'
        ? outcomeOf(outcome)
        : formError(t, values, 'change.error.impossible')
    },
    // What comes after a change names other events and is not for who has to do with this one alone.
    (outcome, by) => (by.scope ? eventWorkPath(organisation, id) : changePath(organisation, outcome.id)),
  )
}

/** Calls off or changes a whole strike, with every event of the same keeper under it. */
export async function changeStrikeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    strikeChangeForm,
    form,
    async (by, data, { t, values }) => {
      const read = readRequest(t, values, data)
      if (!read.ok) return read.state
      const strike = await getKeptAction(by, id)
      const words = t('change.timeline', {
        words: strike?.ownWords ?? '',
        kind: t(`change.kind.${data.kind}`),
        reason: data.reason,
      })
      const time = data.kind === 'rescheduled' || (data.kind === 'cover' && read.time.endsAt) ? read.time : undefined
      const cover = data.kind === 'cover' ? { cover: data.cover, coverText: data.coverText } : undefined
      const outcome = await changeStrike(by, id, { ...read.request, time, cover }, words)
      return outcome.ok || outcome.reason !== 'impossible'
        ? outcomeOf(outcome)
        : formError(t, values, 'change.error.impossible')
    },
    (outcome) => changePath(organisation, outcome.id),
  )
}

type Given = Pick<ChangeRequest, 'kind' | 'reason' | 'authorisedBy' | 'asToldBy'> & { typed: string }
type Read =
  | { ok: true; request: ChangeRequest; time: { startsAt: Date; endsAt: Date | null } }
  | { ok: false; state: FormState }

/** The typed word, the times, and that a new date was given where there is to be one. */
function readRequest(t: Translate, values: FormValues, { typed, kind, reason, authorisedBy, asToldBy }: Given): Read {
  if (typed.toUpperCase() !== t('change.typed.word').toUpperCase())
    return { ok: false, state: fieldError(t, values, 'typed', 'change.typed.error') }
  const needsTime = kind === 'rescheduled'
  const times = readMoments(t, values, homeZone, {
    news: { required: false },
    starts: { required: needsTime },
    ends: { required: false },
  })
  if (!times.ok) return times
  const { news, starts, ends } = times.moments
  if (starts && ends && ends <= starts)
    return { ok: false, state: fieldError(t, values, 'ends.date', 'form.error.endBeforeStart') }
  return {
    ok: true,
    request: { kind, reason, authorisedBy, asToldBy, nextNewsAt: news },
    time: { startsAt: starts as Date, endsAt: ends },
  }
}

const outcomeOf = <O extends { ok: true } | { ok: false; reason: string }>(outcome: O) =>
  outcome as Exclude<O, { ok: false; reason: 'impossible' }>

export async function undoChangeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    eventIdForm.partial(),
    form,
    async (by, _data, { t, values }) => {
      const outcome = await undoChange(by, id)
      return !outcome.ok && outcome.reason === 'too-late' ? formError(t, values, 'change.undo.tooLate') : outcome
    },
    () => changePath(organisation, id),
  )
}

export async function tellGateAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    gateForm,
    form,
    (by, { event, told }) => tellGate(by, id, event, told === 'yes'),
    () => `${changePath(organisation, id)}#ring`,
  )
}

export async function goesAheadAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    eventIdForm,
    form,
    (by, { event }) => answerGoesAhead(by, event),
    () => boardPath(organisation),
  )
}
