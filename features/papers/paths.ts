import { eventWorkPath } from '@/features/events/paths'
import type { PaperFormat, PaperId } from './vocabulary'

/** `where` names the jurisdiction, in an event that may have two. */
const asked = (where?: string) => (where ? `?where=${where}` : '')

export const papersPath = (organisation: string, event: string, where?: string) =>
  `${eventWorkPath(organisation, event)}/papers${asked(where)}`
export const paperPath = (organisation: string, event: string, paper: PaperId, where: string) =>
  `${eventWorkPath(organisation, event)}/papers/${paper}${asked(where)}`
export const paperFilePath = (
  organisation: string,
  event: string,
  paper: PaperId,
  format: PaperFormat,
  where: string,
) => `${eventWorkPath(organisation, event)}/papers/${paper}/${format}${asked(where)}`
