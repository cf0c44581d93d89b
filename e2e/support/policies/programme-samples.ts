import { newPlan } from './page-samples'
import { type Act, event, last, type Stage, strike } from './stage'

/** A plan of pickets under a strike of ours, perhaps made. */
async function plan(stage: Stage, step?: 'make') {
  const { id } = await strike(stage)
  await stage.make.gates({ by: stage.union.member, name: `Works ${id}`, gates: ['Main gate'] })
  const at = `${stage.base}/strikes/${id}/pickets`
  const made = last(await stage.people.organiser.press(at, 'planPicketsAction', newPlan))
  if (step) await stage.people.organiser.press(`${stage.base}/programmes/${made}`, 'saveProgrammeAction', { step })
  return made
}

/** Planning pickets: see `action-samples.ts`. */
export const programmeSamples: Record<string, Act[]> = {
  planPicketsAction: [
    async (stage) => {
      const { id } = await strike(stage)
      await stage.make.gates({ by: stage.union.member, name: `Works ${id}`, gates: ['Main gate'] })
      return { at: `${stage.base}/strikes/${id}/pickets`, fill: newPlan }
    },
  ],
  copyDayAction: [
    async (stage) => {
      const { id } = await strike(stage)
      await event(stage, { industrialActionId: id })
      const fill = { day: '2031-06-10', 'days[]': ['2031-06-11'] }
      return { at: `${stage.base}/strikes/${id}/copy`, fill }
    },
  ],
  repeatEventAction: [
    async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}/repeat`, fill: { times: '2' } }),
  ],
  saveProgrammeAction: [
    async (stage) => ({ at: `${stage.base}/programmes/${await plan(stage)}`, fill: { step: 'look' } }),
    async (stage) => ({ at: `${stage.base}/programmes/${await plan(stage)}`, fill: { step: 'make' } }),
  ],
  publishProgrammeAction: [async (stage) => ({ at: `${stage.base}/programmes/${await plan(stage, 'make')}` })],
  discardProgrammeAction: [
    async (stage) => ({ at: `${stage.base}/programmes/${await plan(stage)}` }),
    async (stage) => ({ at: `${stage.base}/programmes/${await plan(stage, 'make')}` }),
  ],
}
