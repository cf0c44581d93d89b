import { offsetDateTime } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicStatement } from '../public-statement'
import { type Block, embargoLines, fileProperties, isEmbargoed, issuerOf, layOut } from './layout'
import { cleanLine } from './letters'
import { toUnbrokenText } from './text'

/** A statement in the parts that newsroom systems keep apart. Times carry the offset of the statement's zone. */
export type NewsItem = {
  uri: string
  version: number
  versionCreated: string
  firstCreated: string | undefined
  embargoedUntil: string | undefined
  /** About the news, not what it tells of: that a picket is off is news to be used. */
  pubStatus: 'usable' | 'canceled'
  language: string
  issuer: string
  genre: string
  headline: string
  place: string
  dateline: string
  /** For the desk alone. */
  note: string
  /** For print; empty when the statement is withdrawn. */
  body: Block[]
}

export function newsItem(t: Translate, statement: PublicStatement, now: Date): NewsItem {
  const { embargoedUntil, zone } = statement
  const first = firstIssued(statement)
  const { title, language } = fileProperties(statement)
  return {
    uri: itemUri(statement.id),
    version: statement.number,
    versionCreated: offsetDateTime(statement.issuedAt, zone),
    firstCreated: first && offsetDateTime(first, zone),
    embargoedUntil: embargoedUntil && isEmbargoed(statement, now) ? offsetDateTime(embargoedUntil, zone) : undefined,
    pubStatus: statement.versionKind === 'withdrawal' ? 'canceled' : 'usable',
    language,
    issuer: issuerOf(statement),
    genre: t(`statement.kind.${statement.kind}`),
    headline: marked(t, statement, title),
    place: cleanLine(statement.content.place),
    ...noteAndBody(t, statement, now),
  }
}

/** The same in the feeds, so that a newsroom which has an item from one knows it in the other. */
export const itemUri = (id: string) => `urn:uuid:${id}`

/** What stands in a list on its own says there that it is invented. */
export const marked = (t: Translate, { demo }: PublicStatement, title: string) =>
  demo ? t('feed.example', { title }) : title

/**
 * Out of the printed order, what has no field of its own. The embargo is no part of the body: a system that lets the item
 * go at its minute would print the line.
 */
function noteAndBody(t: Translate, statement: PublicStatement, now: Date) {
  const rest = layOut(t, statement, now).filter(({ kind }) => !fields.includes(kind))
  const withdrawn = statement.versionKind === 'withdrawal'
  const forDesk = withdrawn ? rest : rest.filter(({ kind }) => kind === 'alert')
  const [dateline] = rest.filter((block) => block.kind === 'dateline')
  return {
    note: toUnbrokenText([...forDesk, ...embargoLines(t, statement, now)]),
    body: withdrawn ? [] : rest,
    dateline: dateline ? toUnbrokenText([dateline]) : '',
  }
}

const fields: Block['kind'][] = ['issuer', 'label', 'release', 'issued', 'headline']

/** Unknown where the first version was replaced before anybody could see it. */
function firstIssued({ number, issuedAt, versions }: PublicStatement) {
  return number === 1 ? issuedAt : versions.find((version) => version.number === 1)?.issuedAt
}
