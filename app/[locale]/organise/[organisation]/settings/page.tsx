import type { Metadata } from 'next'
import { claimsPath } from '@/features/claims/paths'
import { SettingsForm } from '@/features/organisations/components/settings-form'
import { organisationPath } from '@/features/organisations/paths'
import { canAdminister } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/settings'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('organisation.settings') }
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canAdminister(by)) return <NotYourRole t={t} membership={by} />
  const { saved } = await searchParams
  return (
    <>
      <h1 className="mt-6">{t('organisation.settings')}</h1>
      {saved && (
        <p role="status" className="mt-4 border-s-8 border-ember bg-sheet py-3 ps-3">
          {t('organisation.settings.saved')}
        </p>
      )}
      <p className="mt-4">
        <a href={localePath(t.locale, organisationPath(by.organisation.slug))} className="thumb">
          {t('organisation.settings.page')}
        </a>
      </p>
      <p>
        <a href={localePath(t.locale, claimsPath(by.organisation.slug))} className="thumb">
          {t('claim.title')}
        </a>
      </p>
      <SettingsForm t={t} by={by} />
    </>
  )
}
