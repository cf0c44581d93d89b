import type { Ask } from './vocabulary'

export const lawPath = (organisation: string) => `/organise/${organisation}/law`

/** The calculator with a question, and perhaps some of its answers filled in. */
export const askPath = (organisation: string, ask: Ask, known: Record<string, string | null> = {}) => {
  const given = Object.entries(known).filter((entry): entry is [string, string] => !!entry[1])
  return `${lawPath(organisation)}?${new URLSearchParams([['ask', ask], ...given])}`
}
