import type { Metadata } from 'next'
import { NoMailNote } from '@/features/accounts/components/no-mail-note'
import { OpenClaims } from '@/features/claims/components/open-claims'
import { listOpenClaims } from '@/features/claims/queries'
import { NewOrganisationForm } from '@/features/organisations/components/new-organisation-form'
import { listInvitations } from '@/features/organisations/invitations/queries'
import { organisationPath } from '@/features/organisations/paths'
import { listManaged } from '@/features/organisations/queries'
import { requireSiteAdministrator } from '@/features/organisations/session'
import { siteReportsPath } from '@/features/reports/paths'
import { dayPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { homeZone } from '@/lib/time'
import { OpenInvitations } from '../_invitations'

type Props = PageProps<'/[locale]/organise/site'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('organisation.site') }
}

export default async function SitePage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireSiteAdministrator()
  const claims = await listOpenClaims(by)
  const invitations = (await listInvitations(by)).filter(({ newOrganisation }) => newOrganisation)
  return (
    <>
      <h1 className="mt-6">{t('organisation.site')}</h1>
      <p className="mt-3">
        <a href={localePath(t.locale, siteReportsPath)} className="thumb">
          {t('report.site')}
        </a>
      </p>
      <h2>{t('organisation.site.list')}</h2>
      <ul>
        {(await listManaged(by)).map(({ id, slug, name, kind, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <a href={localePath(t.locale, organisationPath(slug))} className="thumb text-xl">
              {name}
            </a>
            <span className="text-soft">
              {t(`organisation.kind.${kind}`)},{' '}
              {t('organisation.site.since', { day: dayPhrase(t, createdAt, homeZone) })}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t('organisation.site.invitations')}</h2>
      {!invitations.length && <p>{t('organisation.site.invitations.none')}</p>}
      <OpenInvitations t={t} by={by} back="site" invitations={invitations} />
      {claims.length > 0 && (
        <>
          <h2>{t('claim.site')}</h2>
          <p className="max-w-words">{t('claim.site.text')}</p>
          <OpenClaims t={t} by={by} back="site" claims={claims} />
        </>
      )}
      <h2>{t('organisation.site.inviteTitle')}</h2>
      <p className="max-w-words">{t('organisation.site.inviteHint')}</p>
      <NoMailNote t={t} />
      <NewOrganisationForm t={t} by={by} />
    </>
  )
}
