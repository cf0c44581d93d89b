import { countOpenQuestions } from '@/features/enquiries/queries'
import { inboxPath } from '@/features/organisations/paths'
import type { Membership } from '@/features/organisations/permissions'
import { siteReportsPath } from '@/features/reports/paths'
import { countOpenReports, countSiteReports } from '@/features/reports/queries'
import { countHeld } from '@/features/solidarity/queries'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

/** On the board: how much of what the public sent waits for somebody, each with the way there. */
export async function Waiting({ t, by }: { t: Translate; by: Membership }) {
  const inbox = inboxPath(by.organisation.slug)
  const lines = [
    { key: 'questions', href: `${inbox}#questions`, count: await countOpenQuestions(by) },
    { key: 'messages', href: `${inbox}#messages`, count: await countHeld(by) },
    { key: 'reports', href: `${inbox}#reports`, count: await countOpenReports(by) },
    { key: 'siteReports', href: siteReportsPath, count: await countSiteReports(by) },
  ] as const
  const waiting = lines.filter(({ count }) => count > 0)
  if (!waiting.length) return null
  return (
    <section className="mt-4 max-w-words border-s-8 border-ember bg-sheet py-3 ps-3">
      <h2 className="m-0 border-0 p-0">{t('board.inbox')}</h2>
      <ul className="mt-1">
        {waiting.map(({ key, href, count }) => (
          <li key={key}>
            <a href={localePath(t.locale, href)} className="thumb">
              {t(`board.inbox.${key}`, { count })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
