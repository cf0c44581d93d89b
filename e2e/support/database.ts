import { expect } from '@playwright/test'
import postgres from 'postgres'
import type { Site } from './site'

/** What was really written, asked of the site's own database. */
export async function ask<Row>(site: Site, question: string, values: string[] = []): Promise<Row[]> {
  const owner = postgres(site.database.ownerUrl, { max: 1, onnotice: () => {} })
  const rows = await owner.unsafe(question, values)
  await owner.end()
  return rows as unknown as Row[]
}

// A mail that is being sent has been tried once, and its next try lies in the future.
const due = `select kind from outbox where sent_at is null and dropped_at is null
  and (attempts > 0 or not_before <= brazier_now())`

/** Resolves once every mail that is due by the site's clock has ended: what has not come by then never will. */
export const drained = (site: Site) =>
  expect.poll(() => ask(site, due), { timeout: 20_000, message: 'mails that are due' }).toEqual([])
