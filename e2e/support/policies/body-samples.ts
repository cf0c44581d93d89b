import { type Act, event, given, type Stage } from './stage'

const newGuest = { person: 'Bo Example', email: 'bo@guests.example' }
const members = ({ base, member }: Stage) => `${base}/members?member=${member.rep.member}`

/** An organisation that asks to be our branch; a third one, so that nobody else here has a say in it. */
async function branch({ make, union }: Stage, accept = false) {
  const { member } = await make.organisation({})
  await make.affiliation({ by: member, other: union.member, side: 'union', accept })
}

/** A union claims what we list for its name. */
async function claimOnUs({ make, union }: Stage) {
  const name = `Bus Workers ${crypto.randomUUID().slice(0, 8)}`
  await make.event({ ...listed, by: union.member, calledBy: '', otherCaller: name })
  const { member } = await make.organisation({ name })
  await make.claim({ by: member })
}

const listed = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }

/** Of who does what in an organisation, and between organisations. */
export const bodySamples: Record<string, Act[]> = {
  inviteAction: [async ({ base }) => ({ at: `${base}/members`, fill: { ...newGuest, role: 'owner' }, ownOnly: true })],
  withdrawInvitationAction: [
    async ({ base, people }) => {
      await people.administrator.press(`${base}/members`, 'inviteAction', { ...newGuest, role: 'organiser' })
      return { at: `${base}/members` }
    },
  ],
  inviteToEventAction: [
    async (stage) => ({ at: `${stage.base}/events/${(await event(stage)).id}/people`, fill: newGuest }),
  ],
  withdrawEventInvitationAction: [
    async (stage) => {
      const at = `${stage.base}/events/${(await event(stage)).id}/people`
      await stage.people.organiser.press(at, 'inviteToEventAction', newGuest)
      return { at }
    },
  ],
  grantEventAction: [
    async (stage) => ({
      at: `${stage.base}/events/${(await event(stage)).id}/people`,
      fill: { member: stage.member.rep.member },
    }),
  ],
  endGrantAction: [async (stage) => ({ at: `${stage.base}/events/${await given(stage, true)}/people` })],
  handOverAction: [
    async ({ base, member }) => ({
      at: `${base}/hand-over`,
      fill: { member: member.rep.member, stay: 'yes', typed: 'YES' },
    }),
  ],
  changeRoleAction: [async (stage) => ({ at: members(stage), fill: { role: 'owner' } })],
  removeMemberAction: [async (stage) => ({ at: members(stage) })],
  saveOrganisationAction: [
    async ({ base }) => ({ at: `${base}/settings`, fill: { about: 'Other words.' }, ownOnly: true }),
  ],
  inviteOrganisationAction: [
    async () => ({ at: '/organise/site', fill: { ...newGuest, organisation: 'A new union', kind: 'union' } }),
  ],

  askAffiliationAction: [
    async ({ base, other }) => ({
      at: `${base}/affiliations`,
      fill: { other: other.organisationId, side: 'branch' },
      ownOnly: true,
    }),
  ],
  acceptAffiliationAction: [
    async (stage) => {
      await branch(stage)
      return { at: `${stage.base}/affiliations` }
    },
  ],
  endAffiliationAction: [
    async (stage) => {
      await branch(stage)
      return { at: `${stage.base}/affiliations` }
    },
  ],
  setTermsAction: [
    async (stage) => {
      await branch(stage, true)
      return { at: `${stage.base}/affiliations`, fill: { branchSeesPlans: 'on' } }
    },
  ],

  claimBodyAction: [
    async ({ base, make, other }) => {
      const otherCaller = `Rail Workers ${crypto.randomUUID().slice(0, 8)}`
      await make.event({ ...listed, by: other.member, calledBy: '', otherCaller })
      return { at: `${base}/claims`, ownOnly: true }
    },
  ],
  acceptClaimAction: [
    async (stage) => {
      await claimOnUs(stage)
      return { at: `${stage.base}/claims`, fill: { typed: 'YES' } }
    },
  ],
  refuseClaimAction: [
    async (stage) => {
      await claimOnUs(stage)
      return { at: `${stage.base}/claims` }
    },
  ],
  withdrawClaimAction: [
    async ({ base, make, other, people }) => {
      const otherCaller = `Rail Workers ${crypto.randomUUID().slice(0, 8)}`
      await make.event({ ...listed, by: other.member, calledBy: '', otherCaller })
      await people.administrator.press(`${base}/claims`, 'claimBodyAction')
      return { at: `${base}/claims` }
    },
  ],

  openSuggestionsAction: [async ({ base }) => ({ at: `${base}/suggestions`, ownOnly: true })],
  acceptSuggestionAction: [
    async ({ base, make, union }) => {
      await make.suggestion({ by: union.member })
      return { at: `${base}/suggestions` }
    },
  ],
  refuseSuggestionAction: [
    async ({ base, make, union }) => {
      await make.suggestion({ by: union.member })
      return { at: `${base}/suggestions` }
    },
  ],
  returnSuggestionAction: [
    async ({ base, make, union }) => {
      await make.suggestion({ by: union.member })
      return { at: `${base}/suggestions`, fill: { note: 'Which gate?' } }
    },
  ],
}
