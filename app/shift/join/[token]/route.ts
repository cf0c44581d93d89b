import { keepForm } from '@/features/kept-forms/mutations'
import { joinRota } from '@/features/rota/holder/mutations'
import { joinRotaPath, myShiftsPath } from '@/features/rota/paths'
import { joinForm, myShiftsForm } from '@/features/rota/rules'
import { joinInput } from '@/features/rota/validation'
import { answerForm } from '../../../plain-form'

/** Puts somebody on the shifts they picked, and leads to their own page. */
export async function POST(request: Request, { params }: RouteContext<'/shift/join/[token]'>) {
  const { token } = await params
  const form = { form: joinForm(token), back: joinRotaPath(token), schema: joinInput }
  return answerForm(request, form, async (input, { t, to, again, values }) => {
    const { name, email, press } = input
    const outcome = await joinRota(token, { name, email, press, shifts: input['shifts[]'], language: t.locale })
    if (!outcome.ok) {
      if (outcome.reason === 'gone' || outcome.reason === 'off') return to(joinRotaPath(token))
      return again({ values, errors: { 'shifts[]': t(`rota.missed.${outcome.reason}`) } })
    }
    if (!outcome.missed) return to(myShiftsPath(outcome.link))
    const message = t('rota.missed.some', { missed: outcome.missed })
    const id = await keepForm({ form: myShiftsForm(outcome.link), values: {}, errors: {}, message })
    return to(`${myShiftsPath(outcome.link)}?kept=${id}`)
  })
}
