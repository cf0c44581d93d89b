import { ButtonLink } from '@/components/ui/button'
import { ImportList } from '@/features/imports/components/import-list'
import { TakeOut } from '@/features/imports/components/take-out'
import { newImportPath } from '@/features/imports/paths'
import { listImports } from '@/features/imports/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../_parts'

export default async function ImportsPage({ params }: PageProps<'/[locale]/organise/[organisation]/imports'>) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('imports.title')}</h1>
      <p className="mt-4 max-w-words">{t('imports.intro')}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        {(['workplaces', 'events'] as const).map((subject) => (
          <ButtonLink key={subject} look="quiet" href={localePath(t.locale, newImportPath(organisation, subject))}>
            {t(`imports.bring.${subject}`)}
          </ButtonLink>
        ))}
      </p>
      <ImportList t={t} organisation={organisation} imports={await listImports(by)} />
      <TakeOut t={t} organisation={organisation} />
    </>
  )
}
