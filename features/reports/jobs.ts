import 'server-only'
import { getPersonAddress } from '@/features/accounts/queries'
import { inboxPath } from '@/features/organisations/paths'
import type { OwedMail, Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { reportMail } from './emails'
import { getReportMail } from './queries'

export const reportMails: Renderers = {
  'report-new': (owed) => render(owed, 'new'),
  'listing-hidden': (owed) => render(owed, 'hidden'),
}

async function render({ reportId, keeperId, personId }: OwedMail, kind: 'new' | 'hidden') {
  const report = reportId && keeperId ? await getReportMail(reportId, keeperId) : null
  const person = report && personId ? await getPersonAddress(personId) : null
  if (!report || !person || (kind === 'new' && report.keeperDoneAt && report.siteDoneAt)) return null
  // Who administers the site finds the way from there to the site's own list.
  const href = env().APP_URL + localePath(person.language, `${inboxPath(report.organisation)}#reports`)
  return reportMail(translator(person.language), person.email, kind, href)
}
