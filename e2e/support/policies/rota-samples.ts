import { type Act, about, event, type Sample, type Stage } from './stage'

/** An event with shifts, and somebody on the first of them who can be asked: the pages of its rota and of its shifts. */
async function rota(stage: Stage) {
  const { id } = await event(stage)
  const { shifts } = await stage.make.rota({ by: stage.union.member, event: id, reachable: 'gwen@home.example' })
  const [shift = '', gap = ''] = shifts
  const at = `${stage.base}/events/${id}/rota`
  return { at, shift, ofShift: `${at}?shift=${shift}`, ofGap: `${at}?shift=${gap}` }
}
type At = keyof Awaited<ReturnType<typeof rota>>
const onRota = (at: At, fill?: Sample['fill']) => async (stage: Stage) => ({ at: (await rota(stage))[at], fill })
const onEvent = async (stage: Stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}/rota` })

export const rotaSamples: Record<string, Act[]> = {
  layPatternAction: [onEvent],
  saveShiftAction: [
    onEvent,
    async (stage) => {
      const { ofShift, shift } = await rota(stage)
      return { at: ofShift, fits: about(shift), fill: { minimum: '2' } }
    },
  ],
  splitShiftAction: [onRota('ofShift')],
  repeatShiftAction: [onRota('ofShift')],
  deleteShiftAction: [onRota('ofShift')],
  copyRotaAction: [
    async (stage) => {
      await event(stage)
      return { at: (await rota(stage)).at }
    },
  ],
  putOnAction: [onRota('ofShift', { name: 'E.F.' })],
  takeOffAction: [onRota('ofShift')],
  forgetAction: [onRota('at')],
  renewRotaLinkAction: [onRota('at')],
  inviteToRotaAction: [onRota('at', { email: 'wren@home.example' })],
  askForCoverAction: [onRota('ofGap')],
}
