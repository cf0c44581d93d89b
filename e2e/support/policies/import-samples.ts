import { expect } from '@playwright/test'
import type { Act, Stage } from './stage'

const rows = 'Workplace,Street,Town\nA depot,Quay,Whitby\n,Quay,Whitby'
const brought = async ({ make, union, base }: Stage) =>
  `${base}/imports/${(await make.brought({ by: union.member, file: rows })).id}`

/** Of every action on a file that was brought. */
export const importSamples: Record<string, Act[]> = {
  bringWorkplacesAction: [
    async ({ base }) => ({ at: `${base}/imports/new?of=workplaces`, fill: { file: rows }, ownOnly: true }),
  ],
  bringEventsAction: [
    async ({ base }) => ({
      at: `${base}/imports/new?of=events`,
      fill: { file: 'Title,Date,Start,Place\nPicket,2031-01-12,7am,The gate', visitorPolicy: 'open' },
      ownOnly: true,
    }),
  ],
  answerImportAction: [
    async (stage) => {
      const by = stage.union.member
      const { id } = await stage.make.brought({ by, file: 'Title,Date,Start,Place\nPicket,01/02/2031,7am,The gate' })
      return { at: `${stage.base}/imports/${id}`, fill: { dayOrder: 'day-first' } }
    },
  ],
  importAllAction: [async (stage) => ({ at: await brought(stage), fill: { leaveOut: 'on' } })],
  undoImportAction: [
    async (stage) => {
      const at = await brought(stage)
      await stage.people.organiser.press(at, 'importAllAction', { leaveOut: 'on' })
      await expect.poll(async () => (await stage.people.organiser.get(at)).text).toContain('Undo this import')
      return { at }
    },
  ],
  discardImportAction: [async (stage) => ({ at: await brought(stage) })],
}
