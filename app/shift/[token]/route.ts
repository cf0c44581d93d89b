import type { z } from 'zod'
import {
  handBack,
  keepPlace,
  leaveRota,
  offerPlace,
  proveAddress,
  setAddress,
  setName,
  takeOver,
  takeShift,
} from '@/features/rota/holder/mutations'
import { myShiftsPath } from '@/features/rota/paths'
import { myShiftsForm } from '@/features/rota/rules'
import { myShiftInput } from '@/features/rota/validation'
import { answerForm } from '../../plain-form'

/** What the holder of a private link does with their shifts; the page of the link then shows how things stand. */
export async function POST(request: Request, { params }: RouteContext<'/shift/[token]'>) {
  const { token } = await params
  const form = { form: myShiftsForm(token), back: myShiftsPath(token), schema: myShiftInput }
  return answerForm(request, form, async (input, { t, to, again }) => {
    const outcome = await act(token, input)
    if (outcome.ok) return to(myShiftsPath('link' in outcome ? String(outcome.link) : token))
    if (outcome.reason === 'gone' || outcome.reason === 'off') return to(myShiftsPath(token))
    return again({ values: {}, errors: {}, message: t(`rota.missed.${outcome.reason}`) })
  })
}

function act(token: string, input: z.output<typeof myShiftInput>) {
  switch (input.act) {
    case 'take':
      return takeShift(token, input.shift)
    case 'handBack':
      return handBack(token, input.place)
    case 'offer':
      return offerPlace(token, input.place)
    case 'keep':
      return keepPlace(token, input.place)
    case 'takeOver':
      return takeOver(token, input.place)
    case 'address':
      return setAddress(token, input.email)
    case 'name':
      return setName(token, input.name)
    case 'prove':
      return proveAddress(token)
    case 'leave':
      return leaveRota(token)
  }
}
