import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventPath } from '@/features/events/paths'
import type { Membership } from '@/features/organisations/permissions'
import type { Translate } from '@/lib/i18n/translate'
import { listSiteReports, type Report } from '../queries'
import { closeSiteReportAction, hideListingAction } from '../queue/actions'
import { ReportLines } from './report-lines'

type Props = { t: Translate; by: Membership }

/** Every report of the site: those that wait first. Here a listing can be taken down, whoever keeps it. */
export async function SiteReports({ t, by }: Props) {
  const reports = await listSiteReports(by)
  const groups = [
    ['report.site.open', reports.filter(({ siteDoneAt }) => !siteDoneAt)],
    ['report.site.done', reports.filter(({ siteDoneAt }) => siteDoneAt)],
  ] as const
  if (!reports.length) return <p className="mt-4">{t('report.none')}</p>
  return groups.map(([heading, list]) =>
    list.length ? (
      <section key={heading}>
        <h2>{t(heading)}</h2>
        {list.map((report) => (
          <div key={report.id} className="border-b border-hair py-4">
            <ReportLines t={t} report={report} href={eventPath(report.event.slug)} />
            <Decision t={t} by={by} report={report} />
          </div>
        ))}
      </section>
    ) : null,
  )
}

function Decision({ t, by, report }: Props & { report: Report }) {
  const slug = by.organisation.slug
  return (
    <div className="mt-2">
      {!report.siteDoneAt && (
        <ActionForm action={closeSiteReportAction.bind(null, slug)} words={formWords(t)}>
          <Hidden name="id" stored={report.id} />
          <Button look="quiet">{t('report.close')}</Button>
        </ActionForm>
      )}
      {!report.event.withdrawn && (
        <ActionForm action={hideListingAction.bind(null, slug)} words={formWords(t)} className="max-w-words">
          <p className="mt-4 font-bold">{t('report.hide.question')}</p>
          <p>{t('report.hide.text')}</p>
          <Hidden name="id" stored={report.id} />
          <Area name="reason" label={t('report.hide.reason')} hint={t('report.hide.reason.hint')} rows={2} required />
          <p className="mt-3">
            <Button look="quiet">{t('report.hide')}</Button>
          </p>
        </ActionForm>
      )}
    </div>
  )
}
