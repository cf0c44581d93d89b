import { redirect } from 'next/navigation'
import { eventWorkPath } from '@/features/events/paths'
import { boardPath } from '@/features/organisations/paths'
import { requireGrants, requireMemberships } from '@/features/organisations/session'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

/** Everything the signed-in person has to do with; where it is one organisation, or one event, that one at once. */
export default async function OrganisePage({ params }: PageProps<'/[locale]/organise'>) {
  const t = await pageTranslator(params)
  const memberships = await requireMemberships()
  const grants = await requireGrants()
  const paths = [
    ...memberships.map(({ organisation }) => boardPath(organisation.slug)),
    ...grants.map(({ organisation, eventId }) => eventWorkPath(organisation, eventId)),
  ]
  if (paths[0] && paths.length === 1) redirect(localePath(t.locale, paths[0]))
  return (
    <>
      <h1 className="mt-6">{t('organise.mine')}</h1>
      {paths.length === 0 && <p className="mt-4">{t('organise.none')}</p>}
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
      {grants.length > 0 && (
        <>
          <h2>{t('organise.grants')}</h2>
          <ul>
            {grants.map(({ organisation, organisationName, eventId, title, ...span }) => (
              <li key={eventId} className="border-b border-hair py-4">
                <a href={localePath(t.locale, eventWorkPath(organisation, eventId))} className="thumb text-xl">
                  {title}
                </a>
                <span className="block text-soft">
                  {whenPhrase(t, span)} · {organisationName}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
