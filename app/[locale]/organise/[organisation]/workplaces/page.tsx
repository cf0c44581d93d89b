import { ButtonLink } from '@/components/ui/button'
import { newImportPath } from '@/features/imports/paths'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { newWorkplacePath, workplacePath } from '@/features/workplaces/paths'
import { listWorkplaces } from '@/features/workplaces/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

export default async function WorkplacesPage({ params }: PageProps<'/[locale]/organise/[organisation]/workplaces'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const workplaces = await listWorkplaces(by)
  const slug = by.organisation.slug
  return (
    <>
      <h1 className="mt-6">{t('workplace.list')}</h1>
      {!workplaces.length && <p className="mt-4 max-w-words">{t('workplace.none')}</p>}
      <ul className="mt-4">
        {workplaces.map((workplace) => (
          <li key={workplace.id} className="border-b border-hair py-3">
            {canOrganise(by) ? (
              <a href={localePath(t.locale, workplacePath(slug, workplace.id))} className="thumb text-xl">
                {workplace.name}
              </a>
            ) : (
              <span className="text-xl">{workplace.name}</span>
            )}
            <span className="block text-soft">
              {workplace.locality} · {workplace.entrances.map((gate) => gate.name).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {canOrganise(by) && (
        <p className="mt-6">
          <ButtonLink href={localePath(t.locale, newWorkplacePath(slug))}>{t('workplace.new')}</ButtonLink>{' '}
          <ButtonLink look="quiet" href={localePath(t.locale, newImportPath(slug, 'workplaces'))}>
            {t('imports.bring.workplaces')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
