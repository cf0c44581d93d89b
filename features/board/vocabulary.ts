/** What an event may need somebody for, the most pressing first. */
export const needs = ['told', 'answer', 'rota', 'contact', 'statement', 'publish'] as const
export type Need = (typeof needs)[number]

export const boardStates = ['draft', 'scheduled', 'off', 'needs_pickets', 'changed', 'going_ahead'] as const
export type BoardState = (typeof boardStates)[number]
