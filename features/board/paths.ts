import type { BoardSearch } from './validation'

/** The board with what is looked for; without it the whole board from its beginning. */
export function boardSearchPath(organisation: string, search: Partial<BoardSearch>) {
  const wanted = Object.entries(search).filter((entry): entry is [string, string] => !!entry[1])
  const query = new URLSearchParams(wanted).toString()
  return `/organise/${organisation}${query && `?${query}`}`
}
