import postgres from 'postgres'
import type { Site } from '../site'

// When somebody was last here is noted once a day by whatever they ask for first, allowed or not.
const notedByReading = "- 'last_used_on'"

/** Looks at all that is stored, table by table, so that a comparison says where something was written. */
export async function watchTables(site: Site) {
  const owner = postgres(site.database.ownerUrl, { max: 1, onnotice: () => {} })
  const tables = await owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  if (!tables.length) throw new Error('the database has no tables to look at')
  const looks = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows,
      md5(coalesce(string_agg((to_jsonb(t) ${notedByReading})::text, '|' order by to_jsonb(t)::text), '')) as hash
      from public.${name} t`,
  )
  const fingerprint = async () => {
    const found = await owner.unsafe(looks.join(' union all '))
    return Object.fromEntries(found.map(({ name, rows, hash }) => [name, `${rows} rows ${hash}`]))
  }
  return { fingerprint, end: () => owner.end() }
}
