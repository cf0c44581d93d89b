import { zipSync } from 'fflate'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import type { PublicStatement } from '../public-statement'
import { archiveDate, dateArchive } from './archive'
import { disputeLine, eventLine, messageLine, noticeLine, type PressMessage } from './facts'
import { type Block, framed, issuerOf, line } from './layout'
import { toText } from './text'

/** Messages of support are those that may be quoted at this moment: one that is taken back is in no later pack. */
export type Packed = { statement: PublicStatement; messages: readonly PressMessage[] }

/** A file of the pack and what it is, in words. */
export type PackedFile = { name: string; about: string; body: Uint8Array }

/**
 * The press pack: the files of a statement, its fact sheet, and a text that tells them apart. All is in one folder, so that
 * two packs can be unpacked side by side. The same statement always makes the same bytes.
 */
export function toPressPack(
  t: Translate,
  { statement, messages }: Packed,
  now: Date,
  folder: string,
  files: PackedFile[],
) {
  const facts = factSheet(t, { statement, messages }, now, `${folder}-facts.txt`)
  const packed = [...files, ...(facts ? [facts] : [])]
  const readme = { name: 'README.txt', body: Buffer.from(toText(readMe(t, statement, now, packed))) }
  const entries = [readme, ...packed].map(({ name, body }) => [`${folder}/${name}`, body] as const)
  // The library takes the machine's own zone; the true date is set below.
  const archive = zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) })
  return dateArchive(Buffer.from(archive), archiveDate(toLocal(statement.issuedAt, statement.zone)))
}

const readMe = (t: Translate, statement: PublicStatement, now: Date, files: PackedFile[]) =>
  framed(t, statement, now, t('export.pack'), [
    line('heading', t('export.pack.files')),
    line('paragraph', t('export.pack.text')),
    ...files.map(({ name, about }): Block => ({ kind: 'paragraph', text: `${name}\n${about}` })),
  ])

/** What the statement stands on, for whoever checks it; null where there is nothing to check. */
function factSheet(t: Translate, { statement, messages }: Packed, now: Date, name: string): PackedFile | null {
  const { dispute, events, notice } = statement.facts
  if (statement.versionKind === 'withdrawal' || (!dispute && events.length === 0 && !notice)) return null
  const blocks = framed(t, statement, now, t('export.facts'), [
    ...(dispute || events.length > 0
      ? [line('heading', t('export.facts.ofIssuer', { issuer: issuerOf(statement) }))]
      : []),
    ...(dispute ? [line('paragraph', disputeLine(t, dispute))] : []),
    ...events.map((event) => line('paragraph', eventLine(t, event))),
    ...(notice
      ? [
          line('heading', t('export.notice', { users: notice.users })),
          line('paragraph', noticeLine(t, statement, notice)),
        ]
      : []),
    ...(messages.length > 0
      ? [
          line('heading', t('export.messages')),
          line('paragraph', t('export.messages.text', { issuer: issuerOf(statement) })),
          ...messages.map((message) => line('paragraph', messageLine(t, message))),
        ]
      : []),
  ])
  return { name, about: t('export.facts.about'), body: Buffer.from(toText(blocks)) }
}
