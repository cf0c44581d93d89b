'use server'

import { z } from 'zod'
import { publishEvents } from '@/features/changes/publishing/mutations'
import { getKeptEvent } from '@/features/events/work/queries'
import { boardPath } from '@/features/organisations/paths'
import { actAsMember } from '@/features/organisations/session'
import { type FormState, type FormValues, fieldError, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { dayOf, homeZone } from '@/lib/time'
import { adjustProgramme, discardProgramme, makeProgramme, planCopies, planPickets } from './mutations'
import { planPicketsPath, programmePath } from './paths'
import { hoursOf, weeklyDays } from './pattern'
import { getProgramme, listOfDay } from './queries'
import { sharedOf } from './shared'
import { copiesOn, readTable, spansOn } from './table'
import { copyForm, planForm, repeatForm, tableForm } from './validation'

const noFields = z.object({})
const unknown: Refusal = { ok: false, reason: 'unknown' }

/** An event at each gate on each day, as a table to look at. */
export async function planPicketsAction(organisation: string, strike: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    planForm,
    form,
    async (by, data, { t, values }) => {
      const hours = hoursOf(data.from, data.to, { from: data['from.fold'], to: data['to.fold'] })
      const read = spansOn(t, values, data['days[]'], hours)
      if (!read.ok) return read.state
      const gateIds = data.everyGate ? 'all' : data['gates[]']
      const plan = { shared: sharedOf(data), title: data.title, gateIds, spans: read.spans } as const
      return planned(t, values, await planPickets(by, strike, plan))
    },
    ({ id }) => programmePath(organisation, id),
  )
}

/** The events of one day again on other days, under the same strike or another. */
export async function copyDayAction(organisation: string, strike: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    copyForm,
    form,
    async (by, data, { t, values }) => {
      const days = [...new Set([...data['days[]'], data.other].filter(Boolean))]
      if (!days.length) return fieldError(t, values, 'days[]', 'programme.error.days')
      const sources = await listOfDay(by, strike, data.day, homeZone)
      const read = copiesOn(t, values, sources, days)
      if (!read.ok) return read.state
      return planned(t, values, await planCopies(by, data.strike || strike, read.copies))
    },
    ({ id }) => programmePath(organisation, id),
  )
}

/** The same event again every so many weeks. The first one is there already. */
export async function repeatEventAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    repeatForm,
    form,
    async (by, { every, ends, times, until }, { t, values }) => {
      const event = await getKeptEvent(by, id)
      if (!event) return unknown
      const rule = ends === 'times' ? { every, times: (times ?? 0) + 1 } : { every, until }
      const days = weeklyDays(dayOf(event.startsAt, event.zone), rule).slice(1)
      const read = copiesOn(t, values, [{ ...event, title: event.text.title }], days)
      if (!read.ok) return read.state
      return planned(t, values, await planCopies(by, event.industrialActionId, read.copies))
    },
    ({ id: made }) => programmePath(organisation, made),
  )
}

type Planned = Awaited<ReturnType<typeof planCopies>>
const refusals = { nothing: 'programme.error.nothing', 'too-many': 'programme.error.tooMany' } as const

const planned = (t: Translate, values: FormValues, outcome: Planned): Made | Refusal | FormState =>
  outcome.ok || outcome.reason === 'unknown' || outcome.reason === 'not-allowed'
    ? outcome
    : formError(t, values, refusals[outcome.reason])
type Made = Extract<Planned, { ok: true }>
type Refusal = { ok: false; reason: 'unknown' | 'not-allowed' }

/** Keeps what was put right in the table, and with `make` makes what is ticked. */
export async function saveProgrammeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    tableForm,
    form,
    async (by, { step }, { t, values }) => {
      const plan = await getProgramme(by, id)
      if (!plan) return unknown
      const read = readTable(t, values, plan.rows)
      if (!read.ok) return read.state
      if (step === 'look') return adjustProgramme(by, id, read.rows)
      return planned(t, values, await makeProgramme(by, id, read.rows))
    },
    () => programmePath(organisation, id),
  )
}

/** Publishes every draft of a plan that was made. */
export async function publishProgrammeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    async (by) => {
      const plan = await getProgramme(by, id)
      const drafts = plan?.rows.filter(({ publication }) => publication === 'draft') ?? []
      return publishEvents(
        by,
        drafts.map((row) => row.id),
      )
    },
    () => programmePath(organisation, id),
  )
}

export async function discardProgrammeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => discardProgramme(by, id),
    ({ strikeId }) => (strikeId ? planPicketsPath(organisation, strikeId) : boardPath(organisation)),
  )
}
