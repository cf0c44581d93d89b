import { ActionForm } from '@/components/organise/action-form'
import { Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button, ButtonLink } from '@/components/ui/button'
import { eventWorkPath } from '@/features/events/paths'
import { canAdministerSite, canOrganise, type Membership } from '@/features/organisations/permissions'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { siteReportsPath } from '../paths'
import { listReports } from '../queries'
import { closeReportAction } from '../queue/actions'
import { ReportLines } from './report-lines'

/** What people say is wrong with an organisation's own listings. */
export async function Reports({ t, by }: { t: Translate; by: Membership }) {
  const reports = await listReports(by)
  const slug = by.organisation.slug
  return (
    <section id="reports">
      <h2>{t('report.title')}</h2>
      {!reports.length && <p>{t('report.none')}</p>}
      {reports.map((report) => (
        <div key={report.id} className="border-b border-hair py-4">
          <ReportLines t={t} report={report} href={eventWorkPath(slug, report.event.id)} />
          {canOrganise(by) && !report.keeperDoneAt && (
            <ActionForm action={closeReportAction.bind(null, slug)} words={formWords(t)} className="mt-2">
              <Hidden name="id" stored={report.id} />
              <Button look="quiet">{t('report.close')}</Button>
            </ActionForm>
          )}
        </div>
      ))}
      {canAdministerSite(by) && (
        <p className="mt-4">
          <ButtonLink look="quiet" href={localePath(t.locale, siteReportsPath)}>
            {t('report.site.link')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
