import { notFound } from 'next/navigation'
import { saveStrikeAction, saveStrikeWordsAction } from '@/features/industrial-action/actions'
import { StrikeForm } from '@/features/industrial-action/components/strike-form'
import { getKeptAction } from '@/features/industrial-action/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

export default async function EditStrikePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/strikes/[strike]/edit'>) {
  const t = await pageTranslator(params)
  const { organisation, strike: id } = await params
  const by = await requireMembership(organisation)
  const strike = isId(id) && (await getKeptAction(by, id))
  if (!strike) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const action =
    strike.publication === 'public'
      ? saveStrikeWordsAction.bind(null, organisation, id)
      : saveStrikeAction.bind(null, organisation, { id })
  return (
    <>
      <h1 className="mt-6">{t('strike.edit')}</h1>
      <StrikeForm t={t} action={action} strike={strike} />
    </>
  )
}
