import { signInBy } from '../person'
import { postBare } from '../presses'
import { bodySamples } from './body-samples'
import { importSamples } from './import-samples'
import { letterSamples } from './letter-samples'
import { programmeSamples } from './programme-samples'
import { rotaSamples } from './rota-samples'
import {
  type Act,
  about,
  decision,
  dispute,
  draft,
  event,
  given,
  last,
  moment,
  newStrike,
  type Stage,
  strike,
} from './stage'

const newDispute = {
  title: 'A dispute',
  about: 'Pay.',
  employer: 'A Trust',
  serviceUsers: 'patients',
  jurisdiction: 'GB-EAW',
}
async function draftDispute({ people, base, union }: Stage) {
  const fill = { ...newDispute, 'callers[]': [union.organisationId] }
  return last(await people.organiser.press(`${base}/disputes/new`, 'saveDisputeAction', fill))
}

async function draftStrike(stage: Stage) {
  const { id } = await dispute(stage)
  return last(
    await stage.people.organiser.press(`${stage.base}/strikes/new?dispute=${id}`, 'saveStrikeAction', newStrike),
  )
}

const newStatement = { kind: 'press_release', headline: 'A statement', body: 'Words.' }
async function draftStatement({ people, base }: Stage) {
  return last(await people['press officer'].press(`${base}/statements/new`, 'saveStatementAction', newStatement))
}

async function change(stage: Stage) {
  const { id } = await event(stage, { contactRole: 'picket organiser', contactPhone: '01632 960123' })
  return stage.make.change({ by: stage.union.member, event: id, kind: 'suspended', reason: 'Talks go on.' })
}

/** Another organisation asks to support a dispute of ours. */
async function asked(stage: Stage) {
  const { id } = await dispute(stage)
  const { other, people } = stage
  const list = `/organise/${other.organisation}/disputes`
  const form = await people['of another organisation'].form(list, 'askToSupportAction', about(id))
  await people['of another organisation'].post(list, form.fields)
  return id
}

/** As many bare sign-ups in one minute as no crowd makes. */
async function burst(stage: Stage) {
  const { id, slug } = await event(stage)
  await stage.site.clock(new Date().toISOString())
  await Promise.all(Array.from({ length: 20 }, () => postBare(stage.site.url, slug)))
  await stage.site.clock(null)
  return id
}

/** For every server action, forms of it that would be taken from who may send them. A new action needs a line here. */
export const actionSamples: Record<string, Act[]> = {
  ...bodySamples,
  changeAddressAction: [
    async () => ({ at: '/organise/account', fill: { email: 'new@union.example' }, personal: true }),
  ],
  endSessionAction: [
    async ({ site, make, union }) => {
      await signInBy(site.url, await make.signInLink({ email: union.email }))
      return { at: '/organise/account' }
    },
  ],
  signOutAction: [async () => ({ at: '/organise/account', personal: true })],
  signOutEverywhereAction: [async () => ({ at: '/organise/account', personal: true })],

  saveEventAction: [
    async ({ base, union }) => ({
      at: `${base}/events/new`,
      fill: {
        ...moment('starts', '2031-06-10', '09:00'),
        ...moment('ends', '2031-06-10', '11:00'),
        kind: 'picket',
        title: 'A picket',
        placeName: 'The gate',
        calledBy: union.organisationId,
        visitorPolicy: 'open',
      },
      ownOnly: true,
    }),
    async (stage) => ({ at: `${stage.base}/events/${(await draft(stage)).id}/edit`, fill: { title: 'Another title' } }),
    async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}/edit`, fill: { title: 'Another title' } }),
  ],
  publishEventAction: [async (stage) => ({ at: `${stage.base}/events/${(await draft(stage)).id}` })],
  publishEventLaterAction: [
    async (stage) => ({
      at: `${stage.base}/events/${(await draft(stage)).id}`,
      fill: moment('publish', '2031-05-01', '09:00'),
    }),
  ],
  deleteEventAction: [async (stage) => ({ at: `${stage.base}/events/${(await draft(stage)).id}` })],
  duplicateEventAction: [async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}` })],
  withdrawEventAction: [
    async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}`, fill: { reason: 'A mistake.' } }),
  ],
  changeEventAction: [
    async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}/change`, fill: decision }),
  ],
  changeStrikeAction: [
    async (stage) => ({ at: `${stage.base}/strikes/${(await strike(stage)).id}/change`, fill: decision }),
  ],
  goesAheadAction: [
    async (stage) => {
      const theirs = { ...stage, union: stage.other, base: `/organise/${stage.other.organisation}` }
      const { id, disputeId } = await strike(theirs)
      await stage.make.support({ by: stage.union.member, dispute: disputeId, keeper: stage.other.member })
      await event(stage, { industrialActionId: id })
      await stage.people['of another organisation'].press(
        `${theirs.base}/strikes/${id}/change`,
        'changeStrikeAction',
        decision,
      )
      return { at: stage.base }
    },
  ],
  undoChangeAction: [async (stage) => ({ at: `${stage.base}/changes/${(await change(stage)).id}` })],
  saveFactsAction: [
    async (stage) => ({
      at: `${stage.base}/events/${await given(stage)}/facts`,
      fill: { shelter: 'Under the bridge.' },
    }),
  ],
  tellGateAction: [async (stage) => ({ at: `${stage.base}/changes/${(await change(stage)).id}` })],

  saveDisputeAction: [
    async ({ base, union }) => ({
      at: `${base}/disputes/new`,
      fill: { ...newDispute, 'callers[]': [union.organisationId] },
      ownOnly: true,
    }),
    async (stage) => ({
      at: `${stage.base}/disputes/${(await dispute(stage)).id}/edit`,
      fill: { title: 'Another title' },
    }),
  ],
  publishDisputeAction: [async (stage) => ({ at: `${stage.base}/disputes/${await draftDispute(stage)}` })],
  withdrawDisputeAction: [
    async (stage) => ({ at: `${stage.base}/disputes/${await draftDispute(stage)}` }),
    async (stage) => ({ at: `${stage.base}/disputes/${(await dispute(stage)).id}` }),
  ],
  addNoticeAction: [
    async (stage) => ({
      at: `${stage.base}/disputes/${(await dispute(stage)).id}`,
      fill: { provider: 'A Trust', text: 'Go.', source: 'Its page', ...moment('checked', '2026-01-05', '09:00') },
    }),
  ],
  addTimelineEntryAction: [
    async (stage) => ({
      at: `${stage.base}/disputes/${(await dispute(stage)).id}`,
      fill: { kind: 'talks', happenedOn: '2026-01-05', text: 'Talks began.' },
    }),
  ],
  removeTimelineEntryAction: [
    async (stage) => {
      const at = `${stage.base}/disputes/${(await dispute(stage)).id}`
      const entry = { kind: 'talks', happenedOn: '2026-01-05', text: 'Talks began.' }
      await stage.people.organiser.press(at, 'addTimelineEntryAction', entry)
      return { at }
    },
  ],
  acceptSupportAction: [async (stage) => ({ at: `${stage.base}/disputes/${await asked(stage)}` })],
  endSupportAction: [async (stage) => ({ at: `${stage.base}/disputes/${await asked(stage)}` })],
  askToSupportAction: [
    async (stage) => {
      const { id } = await stage.make.dispute({ by: stage.other.member })
      return { at: `${stage.base}/disputes`, fits: about(id), ownOnly: true }
    },
  ],
  listSupportedAction: [
    async (stage) => {
      const { id } = await stage.make.dispute({ by: stage.other.member })
      await stage.make.support({ by: stage.union.member, dispute: id, keeper: stage.other.member })
      return { at: `${stage.base}/disputes` }
    },
  ],
  inviteSupporterAction: [
    async (stage) => ({ at: `${stage.base}/disputes/${(await dispute(stage)).id}`, fill: { other: 'A named body' } }),
  ],

  saveStrikeAction: [
    async (stage) => ({ at: `${stage.base}/strikes/new?dispute=${(await dispute(stage)).id}`, fill: newStrike }),
    async (stage) => ({
      at: `${stage.base}/strikes/${await draftStrike(stage)}/edit`,
      fill: { ownWords: 'Other words' },
    }),
  ],
  saveStrikeWordsAction: [
    async (stage) => ({
      at: `${stage.base}/strikes/${(await strike(stage)).id}/edit`,
      fill: { ownWords: 'Other words' },
    }),
  ],
  publishStrikeAction: [async (stage) => ({ at: `${stage.base}/strikes/${await draftStrike(stage)}` })],
  deleteStrikeAction: [async (stage) => ({ at: `${stage.base}/strikes/${await draftStrike(stage)}` })],

  ...programmeSamples,
  ...rotaSamples,
  leaveOutBurstAction: [async (stage) => ({ at: `${stage.base}/events/${await burst(stage)}` })],
  countBurstAgainAction: [
    async (stage) => {
      const at = `${stage.base}/events/${await burst(stage)}`
      await stage.people.organiser.press(at, 'leaveOutBurstAction')
      return { at }
    },
  ],

  ...letterSamples,

  saveStatementAction: [
    async ({ base }) => ({ at: `${base}/statements/new`, fill: newStatement, ownOnly: true }),
    async (stage) => ({
      at: `${stage.base}/statements/${await draftStatement(stage)}/edit`,
      fill: { headline: 'Another headline' },
    }),
  ],
  deleteDraftAction: [async (stage) => ({ at: `${stage.base}/statements/${await draftStatement(stage)}` })],
  approveStatementAction: [async (stage) => ({ at: `${stage.base}/statements/${await draftStatement(stage)}` })],
  issueStatementAction: [
    async (stage) => {
      const at = `${stage.base}/statements/${await draftStatement(stage)}`
      await stage.people['press officer'].press(at, 'approveStatementAction')
      return { at }
    },
  ],
  withdrawStatementAction: [
    async ({ make, union, base }) => {
      const { id } = await make.statement({ by: union.member, events: [], headline: 'A statement' })
      return { at: `${base}/statements/${id}`, fill: { reason: 'Wrong.' } }
    },
  ],

  ...importSamples,

  saveWorkplaceAction: [
    async ({ base }) => ({
      at: `${base}/workplaces/new`,
      fill: { name: 'A depot', address: 'A road', locality: 'A town', 'entrance.0.name': 'The gate' },
      ownOnly: true,
    }),
    async ({ base, people, make, union }) => {
      await make.gates({ by: union.member, name: 'A hospital', gates: ['Main gate'] })
      const [at = ''] =
        /\/organise\/[^"]*\/workplaces\/[0-9a-f-]{36}/.exec((await people.organiser.get(`${base}/workplaces`)).text) ??
        []
      return { at, fill: { locality: 'Another town' } }
    },
  ],
}
