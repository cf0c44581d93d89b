import type { EventKind, VisitorPolicy } from '@/features/events/vocabulary'

// What people write for the choices of a form, in English and Welsh.

const kinds: Record<EventKind, string[]> = {
  picket: ['picket', 'picket line', 'llinell biced', 'piced', 'picedu'],
  rally: ['rally', 'demo', 'demonstration', 'protest', 'rali', 'protest'],
  march: ['march', 'procession', 'parade', 'gorymdaith'],
  vigil: ['vigil', 'gwylnos'],
  leafleting: ['leafleting', 'leafletting', 'leaflets', 'taflennu'],
  meeting: ['meeting', 'public meeting', 'cyfarfod'],
  online_meeting: ['online meeting', 'online', 'webinar', 'zoom', 'cyfarfod ar-lein', 'ar-lein'],
  coach: ['coach', 'bus', 'transport', 'bws'],
}

const policies: Record<VisitorPolicy, string[]> = {
  open: [
    'open',
    'everyone',
    'everyone is welcome',
    'yes',
    'anyone',
    'public',
    'pawb',
    'mae croeso i bawb',
    'croeso i bawb',
    'agored',
  ],
  by_invitation: ['by invitation', 'invitation', 'invited', 'drwy wahoddiad', 'trwy wahoddiad', 'gwahoddiad'],
  arranged_delegations: [
    'delegations by arrangement',
    'arranged delegations',
    'delegations',
    'dirprwyaethau',
    'dirprwyaethau drwy drefniant',
  ],
  members_only: [
    'members of the union only',
    'members only',
    'members',
    'aelodau’r undeb yn unig',
    'aelodau yn unig',
    'aelodau',
  ],
  stay_away: [
    'supporters are asked to stay away',
    'stay away',
    'no',
    'closed',
    'gofynnir i gefnogwyr gadw draw',
    'cadw draw',
    'na',
  ],
}

const read = <C extends string>(choices: Record<C, string[]>, written: string): C | null => {
  const word = written.toLowerCase().replaceAll("'", '’').replace(/[.!]$/, '').trim()
  const all = Object.entries<string[]>(choices)
  return (all.find(([choice, words]) => choice === word || words.includes(word))?.[0] ?? null) as C | null
}

export const readKind = (written: string) => read(kinds, written)
export const readPolicy = (written: string) => read(policies, written)

/** How our own files say it. */
export const kindWord = (kind: EventKind) => kinds[kind][0] ?? kind
export const policyWord = (policy: VisitorPolicy) => policies[policy][0] ?? policy
