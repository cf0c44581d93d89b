import type { EventKind } from '@/features/events/vocabulary'
import { packOf, rulesOf, rulesOn } from '@/features/law/applying'
import type { Rule } from '@/features/law/pack'
import type { PaperFacts } from './facts'
import { type PaperId, paperIds } from './vocabulary'

type Asked = Pick<PaperFacts, 'kind' | 'jurisdiction' | 'ballotOpenedOn' | 'day' | 'strike'>

/** Those that happen outdoors. */
export const kindsWithPapers: readonly EventKind[] = ['picket', 'rally', 'march', 'vigil', 'leafleting']
const kinds: Record<PaperId, readonly EventKind[]> = {
  'march-notice': ['march'],
  'police-note': kindsWithPapers,
  'organiser-authority': ['picket'],
  'picket-card': ['picket'],
  'incident-log': kindsWithPapers,
  'suspension-notice': kindsWithPapers,
  'return-to-work': kindsWithPapers,
}
const ofStrikes: readonly PaperId[] = ['suspension-notice', 'return-to-work']

/** The papers that fit an event: its kind, its strike, and a pack for its place and day where the paper speaks of law. */
export const papersFor = (event: Asked): PaperId[] =>
  paperIds.filter(
    (id) =>
      kinds[id].includes(event.kind) &&
      (!ofStrikes.includes(id) || event.strike !== null) &&
      (id !== 'march-notice' || rulesBehind(id, event).length > 0),
  )

/** The rules that a paper rests on, in the pack of that place on that day; none for a paper of custom alone. */
export function rulesBehind(
  id: PaperId,
  { jurisdiction, day, ballotOpenedOn }: Omit<Asked, 'kind' | 'strike'>,
): Rule[] {
  const pack = packOf(jurisdiction)
  switch (id) {
    case 'march-notice':
      return [...rulesOf(pack, 'march', false, day), ...rulesOf(pack, 'marchContent', false, day)]
    case 'organiser-authority':
      return rulesOn(pack, day, ['picketingOn'], ballotOpenedOn).filter(({ appliesToKind }) =>
        ['picketOrganiser', 'picketSupervisor'].includes(appliesToKind),
      )
    case 'picket-card':
      return rulesOf(pack, 'picketNumber', false, day)
    case 'suspension-notice':
      return rulesOf(pack, 'suspension', false, day)
    default:
      return []
  }
}
