import type { MessageKey } from '@/lib/i18n/translate'

const deeds: Record<string, MessageKey> = {
  created: 'board.deed.created',
  founded: 'board.deed.created',
  edited: 'board.deed.edited',
  deleted: 'board.deed.deleted',
  duplicated: 'board.deed.duplicated',
  published: 'board.deed.published',
  withdrew: 'board.deed.withdrew',
  undid: 'board.deed.undid',
  approved: 'board.deed.approved',
  issued: 'board.deed.issued',
  invited: 'board.deed.invited',
  joined: 'board.deed.joined',
}

const subjects: Record<string, MessageKey> = {
  event: 'board.subject.event',
  change: 'board.subject.change',
  dispute: 'board.subject.dispute',
  'industrial action': 'board.subject.strike',
  statement: 'board.subject.statement',
  workplace: 'board.subject.workplace',
  member: 'board.subject.member',
  invitation: 'board.subject.member',
  organisation: 'board.subject.organisation',
}

/** What the activity log calls it, in words to read. What it has no words for is still told, as a change to something. */
export const deedMessage = (verb: string): MessageKey => deeds[verb] ?? 'board.deed.other'
export const subjectMessage = (subject: string): MessageKey => subjects[subject] ?? 'board.subject.other'
