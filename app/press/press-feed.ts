import { statementEntry } from '@/features/feeds/entries'
import { pressPath, statementFeedPath, statementPath } from '@/features/statements/paths'
import { listPublicStatements } from '@/features/statements/queries'
import { env } from '@/lib/env'
import { requestLocale } from '@/lib/http'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** What both press feeds carry: everything that the world sees at this instant, newest first. */
export async function readPressFeed(request: Request, format: 'atom' | 'json') {
  const t = translator(requestLocale(request.headers))
  const address = (path: string) => new URL(localePath(t.locale, path), env().APP_URL).href
  const { statements, seenAt } = await listPublicStatements(t.locale)
  return {
    t,
    head: {
      title: t('statement.feed.title'),
      home: address(pressPath),
      self: address(statementFeedPath(format)),
      now: seenAt,
    },
    entries: statements.map((statement) =>
      statementEntry(t, statement, address(statementPath(statement.slug)), statement.factsChangedAt),
    ),
  }
}
