import type { Make } from '../fixtures'
import type { Cast } from './cast'

/** A word that stands in everything the organisation has and has not published. */
export const canary = 'Corncrake'

type World = Record<
  'dispute' | 'strike' | 'workplace' | 'event' | 'change' | 'statement' | 'circular' | 'import' | 'body' | 'programme',
  string
>

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }
const last = (path: string) => path.split(/[?#]/)[0]?.split('/').pop() ?? ''

/** Pickets at every gate on the day of the strike. */
export const newPlan = { everyGate: 'on', 'days[]': ['2031-06-10'], visitorPolicy: 'open' }

/** One of everything, all of it marked. */
export async function makeWorld(make: Make, { union, people, member }: Cast): Promise<World> {
  const by = union.member
  const base = `/organise/${union.organisation}`
  const dispute = await make.dispute({ by, title: `${canary} pay` })
  const strike = await make.strike({ by, dispute: dispute.id, ownWords: `${canary} strike`, ...times })
  const event = await make.event({ by, ...times, title: `${canary} picket`, industrialActionId: strike.id })
  await make.grant({ by, event: event.id, member: member.ofEvent.member, mayCallOff: false })
  const called = await make.event({ by, ...times, title: `${canary} rally`, industrialActionId: strike.id })
  const change = await make.change({ by, event: called.id, kind: 'suspended', reason: `${canary} talks` })
  await make.question({ event: event.slug, question: `${canary} asks` })
  await make.report({ event: event.slug, text: `${canary} is wrong` })
  const circular = (await make.circular({ by, events: [event.id], text: `${canary} brings soup` })).id
  await make.delegation({ event: event.slug, name: `${canary} branch` })
  await make.message({ to: `/disputes/${dispute.slug}`, by, text: `${canary} stands with you` })
  await make.message({ to: `/disputes/${dispute.slug}`, text: `${canary} waits` })
  await make.rota({ by, event: event.id, reachable: 'gwen@home.example' })
  await make.gates({ by, name: `${canary} hospital`, gates: [`${canary} gate`] })
  const list = await people.organiser.get(`${base}/workplaces`)
  const workplace = /\/workplaces\/([0-9a-f-]{36})/.exec(list.text)?.[1] ?? ''
  const programme = last(
    await people.organiser.press(`${base}/strikes/${strike.id}/pickets`, 'planPicketsAction', newPlan),
  )
  const words = { kind: 'press_release', headline: `${canary} headline`, body: `${canary} words` }
  const statement = last(await people['press officer'].press(`${base}/statements/new`, 'saveStatementAction', words))
  await make.statement({ by, events: [], headline: `${canary} news` })
  const branch = await make.organisation({ name: `${canary} branch ${crypto.randomUUID().slice(0, 8)}` })
  await make.affiliation({ by: branch.member, other: by, side: 'union', accept: true })
  await make.suggestion({ by, title: `${canary} suggestion` })
  const brought = await make.brought({ by, file: `Workplace,Street,Town\n${canary} depot,Quay,Whitby` })
  const ids = {
    dispute: dispute.id,
    strike: strike.id,
    workplace,
    event: event.id,
    change: change.id,
    statement,
    circular,
    body: branch.organisationId,
    import: brought.id,
    programme,
  }
  for (const [name, id] of Object.entries(ids)) if (!id) throw new Error(`the world has no ${name}`)
  return ids
}

/** Where a row of the table of addresses leads in that world; a variable part without a sample fails. */
export function sampleOf(pattern: string, organisation: string, world: World): string {
  const known: Record<string, string> = {
    organisation,
    ...world,
    paper: 'police-note',
    format: 'txt',
    file: 'workplaces.csv',
  }
  const at = pattern.replace(/\[(\w+)\]/g, (_, part: string) => {
    const sample = known[part]
    if (!sample) throw new Error(`${pattern} has a part that this test has no sample for: ${part}`)
    return sample
  })
  // The rotas of a day are those of the day on which the world has its events.
  if (pattern.endsWith('[organisation]/rota')) return `${at}?day=${times.startsAt.slice(0, 10)}`
  // The form for a new strike belongs to a dispute, which its address names behind the question mark.
  return pattern.endsWith('/strikes/new') ? `${at}?dispute=${world.dispute}` : at
}

/** Pages with nothing on them yet, where the mark cannot be. */
export const isBlank = (pattern: string) =>
  /\/(members|hand-over|claims|settings|law|account|site|organise|imports)$|\/imports\/new$|\/workplaces\/new$|\/disputes\/new$/.test(
    pattern,
  )
