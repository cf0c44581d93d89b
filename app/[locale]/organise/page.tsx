import { redirect } from 'next/navigation'
import { boardPath } from '@/features/organisations/paths'
import { requireMemberships } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

/** Everything the signed-in person belongs to; with one organisation, that one's board at once. */
export default async function OrganisePage({ params }: PageProps<'/[locale]/organise'>) {
  const t = await pageTranslator(params)
  const memberships = await requireMemberships()
  const [only] = memberships
  if (only && memberships.length === 1) redirect(localePath(t.locale, boardPath(only.organisation.slug)))
  return (
    <>
      <h1 className="mt-6">{t('organise.mine')}</h1>
      {memberships.length === 0 && <p className="mt-4">{t('organise.none')}</p>}
      <ul className="mt-4">
        {memberships.map(({ organisation, role }) => (
          <li key={organisation.id} className="border-b border-hair py-4">
            <a href={localePath(t.locale, boardPath(organisation.slug))} className="thumb text-xl">
              {organisation.name}
            </a>
            <span className="block text-soft">{t(`role.${role}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
