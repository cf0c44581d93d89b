import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { ImportRows, rowsOnPage } from '@/features/imports/components/import-rows'
import { ImportWork } from '@/features/imports/components/import-work'
import { getImport, listRows } from '@/features/imports/queries'
import { fates } from '@/features/imports/vocabulary'
import { boardPath } from '@/features/organisations/paths'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { workplacesPath } from '@/features/workplaces/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

/** One file that was brought: what each row becomes, the press that saves it, and the one that takes it back. */
export default async function ImportPage({
  params,
  searchParams,
}: PageProps<'/[locale]/organise/[organisation]/imports/[import]'>) {
  const t = await pageTranslator(params)
  const { organisation, import: id } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const kept = isId(id) && (await getImport(by, id))
  if (!kept) notFound()
  const { fate: asked, after } = await searchParams
  const fate =
    fates.find((one) => one === asked) ??
    (kept.counts.wrong ? 'wrong' : (fates.find((one) => kept.counts[one]) ?? 'new'))
  const isShown = kept.state === 'ready' && kept.head.length > 0
  const rows = isShown ? await listRows(by, kept, fate, Number(after) || 0, rowsOnPage) : []
  return (
    <>
      <h1 className="mt-6">{t(`imports.subject.${kept.subject}`)}</h1>
      <p className="mt-2 text-soft wrap-anywhere">
        {[kept.name, t(`imports.state.${kept.state}`)].filter(Boolean).join(' · ')}
      </p>
      <ImportWork t={t} by={by} kept={kept} />
      {kept.state === 'imported' && (
        <p className="mt-6">
          <ButtonLink
            href={localePath(
              t.locale,
              kept.subject === 'events' ? boardPath(organisation) : workplacesPath(organisation),
            )}
          >
            {t(kept.subject === 'events' ? 'imports.toBoard' : 'imports.toWorkplaces')}
          </ButtonLink>
        </p>
      )}
      {isShown && <ImportRows t={t} organisation={organisation} kept={kept} fate={fate} rows={rows} />}
    </>
  )
}
