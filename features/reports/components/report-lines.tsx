import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import type { Report } from '../queries'

/** What was reported, of which listing, and who has looked at it. */
export function ReportLines({ t, report, href }: { t: Translate; report: Report; href: string }) {
  const { reason, text, at, keeperDoneAt, siteDoneAt, event, keeper } = report
  return (
    <>
      <p className="font-bold">{t(`report.reason.${reason}`)}</p>
      <p>
        <a href={localePath(t.locale, href)} className="thumb">
          {event.title}
        </a>{' '}
        <span className="text-soft">
          · {keeper} · {momentPhrase(t, at, homeZone)}
        </span>
      </p>
      {text && (
        <blockquote className="mt-1 max-w-words border-s-4 border-ink ps-3 whitespace-pre-line">{text}</blockquote>
      )}
      <ul className="mt-2 list-disc ps-5">
        {event.withdrawn && <li>{t('report.state.down')}</li>}
        <li>{t(keeperDoneAt ? 'report.state.keeper.done' : 'report.state.keeper.open')}</li>
        <li>{t(siteDoneAt ? 'report.state.site.done' : 'report.state.site.open')}</li>
      </ul>
    </>
  )
}
