import type { Metadata } from 'next'
import { organisationPath } from '@/features/organisations/paths'
import { listResponsible } from '@/features/organisations/queries'
import { retentionRegister } from '@/features/privacy/register'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/privacy'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('privacy.title') }
}

export default async function PrivacyPage({ params }: Props) {
  const t = await pageTranslator(params)
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('privacy.title')}</h1>
      <p className="mt-4 text-xl">{t('privacy.short')}</p>
      <h2>{t('privacy.table')}</h2>
      <dl>
        {retentionRegister.map((rule) => (
          <div key={rule.table} className="border-b border-hair py-3">
            <dt>{t(rule.reason)}</dt>
            <dd className="mt-1">
              <strong>{t('privacy.period')}:</strong> {t(rule.period)}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('privacy.quoted')}</h2>
      <p>{t('privacy.quoted.text')}</p>
      <h2>{t('privacy.not')}</h2>
      <p>{t('privacy.not.text')}</p>
      <h2>{t('privacy.how')}</h2>
      <p>{t('privacy.how.text')}</p>
      <h2>{t('privacy.who')}</h2>
      <p>{t('privacy.who.text')}</p>
      <Responsible t={t} />
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rights.text')}</p>
    </div>
  )
}

async function Responsible({ t }: { t: Translate }) {
  const organisations = await listResponsible()
  if (!organisations.length) return <p>{t('privacy.who.none')}</p>
  return (
    <ul className="mt-3 list-disc ps-5">
      {organisations.map(({ name, slug, site, dataContact }) => (
        <li key={slug}>
          <a href={localePath(t.locale, organisationPath(slug))} className="thumb">
            {name}
          </a>
          {site && `, ${t('privacy.who.site')}`}
          {dataContact && `. ${t('privacy.who.contact', { contact: dataContact })}`}
        </li>
      ))}
    </ul>
  )
}
