import 'server-only'
import { and, desc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, read } from '@/db/client'
import { now, readClock } from '@/db/clock'
import { disputes, organisations, statements, statementVersions } from '@/db/schema'
import { type Locale, originalLocale, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { readEvents } from './facts/queries'
import { type SeenStatement, type StatementRow, seenStatement } from './selection'

const one = alias(statementVersions, 'one')

/**
 * A version that the world may read, or once could: its time has come, and it was not replaced while it waited for it.
 * `wasPublic` of the rules says the same. Nothing else decides about an embargo.
 */
const wasPublic = sql`${one.visibleFrom} <= ${now} and not exists (
  select 1 from ${statementVersions} later where later.statement_id = ${one.statementId}
    and later.number > ${one.number} and later.issued_at < ${one.visibleFrom})`

const publicVersions = sql`from ${statementVersions} "one" where ${one.statementId} = ${statements.id} and ${wasPublic}`

/** What the world sees of a statement: the newest of those versions. Every public surface asks with this. */
const visibleVersion = sql`${statementVersions.id} = (select ${one.id} ${publicVersions} order by ${one.number} desc limit 1)`

/** The world sees it, or saw it and now sees that it is withdrawn. */
export const isPublicStatement = sql<boolean>`exists (select 1 ${publicVersions})`

/** The history as the world may have it. */
const publicHistory = sql<StatementRow['versions']>`(
  select json_agg(json_build_object('number', ${one.number}, 'kind', ${one.kind}, 'issuedAt', ${one.issuedAt}, 'note', ${one.note})
    order by ${one.number} desc) ${publicVersions})`

const select = (db: Database) =>
  db
    .select({
      statement: { id: statements.id, slug: statements.slug, kind: statements.kind, locale: statements.locale },
      version: statementVersions,
      issuer: { name: organisations.name, slug: organisations.slug, about: organisations.about },
      demo: organisations.demo,
      versions: publicHistory,
      seenAt: now,
    })
    .from(statements)
    .innerJoin(statementVersions, eq(statementVersions.statementId, statements.id))
    .innerJoin(organisations, eq(organisations.id, statements.keeperId))

/** The words of a page are in its reader's language; those of a file in the statement's own. */
type Wording = Locale | 'own'

async function complete(db: Database, rows: StatementRow[], wording: Wording) {
  const ids = rows.flatMap(({ version }) => version.facts.events.map(({ id }) => id))
  const events = await readEvents(db, [...new Set(ids)], originalLocale)
  const words = (row: StatementRow) => translator(wording === 'own' ? toLocale(row.statement.locale) : wording)
  return rows.map((row) => seenStatement(words(row), row, events, homeZone))
}

/**
 * A statement as the world sees it at this instant, or null when there is nothing to see yet. `number` asks for a version
 * that was public once: it says what took its place, and once the statement is withdrawn there is only the notice.
 */
export const getPublicStatement = (slug: string, wording: Wording, number?: number): Promise<SeenStatement | null> =>
  read.public(async (db) => {
    const [newest] = await select(db).where(and(eq(statements.slug, slug), visibleVersion))
    if (!newest || (number && !newest.versions.some((version) => version.number === number))) return null
    const shown = newest.version.kind === 'withdrawal' || !number ? newest.version.number : number
    const row = shown === newest.version.number ? newest : await findOlder(db, slug, shown, newest.version)
    return row ? ((await complete(db, [row], wording))[0] ?? null) : null
  })

async function findOlder(db: Database, slug: string, number: number, replacedBy: StatementRow['version']) {
  const [row] = await select(db).where(and(eq(statements.slug, slug), eq(statementVersions.number, number)))
  return row ? { ...row, replacedBy } : null
}

export type StatementFilter = { disputeId?: string; organisationId?: string }

/**
 * By what stands in the issued text: the dispute of a draft is nobody's business. One that was not public when the text
 * was issued has no address there and is known by the statement itself.
 */
const aboutDispute = (id: string) => {
  const address = sql`${statementVersions.facts}->'dispute'->>'slug'`
  return or(
    sql`${address} = (select d.slug from ${disputes} d where d.id = ${id})`,
    and(
      sql`jsonb_typeof(${statementVersions.facts}->'dispute') = 'object' and ${address} is null`,
      eq(statements.disputeId, id),
    ),
  )
}

const matches = ({ disputeId, organisationId }: StatementFilter) =>
  and(
    disputeId ? aboutDispute(disputeId) : undefined,
    organisationId ? eq(statements.keeperId, organisationId) : undefined,
  )

/** Every statement that the world sees, newest first; withdrawn ones are there, to say so. */
export const listPublicStatements = (
  locale: Locale = originalLocale,
  filter: StatementFilter = {},
  { most = 50, skip = 0 }: { most?: number; skip?: number } = {},
) =>
  read.public(async (db) => {
    const rows = await select(db)
      .where(and(visibleVersion, matches(filter)))
      .orderBy(desc(statementVersions.visibleFrom), desc(statementVersions.id))
      .limit(most)
      .offset(skip)
    return { statements: await complete(db, rows, locale), seenAt: rows[0]?.seenAt ?? (await readClock()) }
  })

/** Addresses for the sitemap: what is invented or withdrawn is not looked for. */
export const listStatementAddresses = () =>
  read.public((db) =>
    db
      .select({ slug: sql<string>`${statements.slug}`, updatedAt: statementVersions.visibleFrom })
      .from(statements)
      .innerJoin(statementVersions, eq(statementVersions.statementId, statements.id))
      .innerJoin(organisations, eq(organisations.id, statements.keeperId))
      .where(and(visibleVersion, sql`${statementVersions.kind} <> 'withdrawal'`, eq(organisations.demo, false)))
      .orderBy(desc(statementVersions.visibleFrom))
      .limit(5000),
  )
