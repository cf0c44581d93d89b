import { notFound } from 'next/navigation'
import { CircularView } from '@/features/circulars/components/circular-view'
import { getCircular } from '@/features/circulars/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/circulars/[circular]'>

export default async function CircularPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { organisation, circular: id } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const circular = isId(id) && (await getCircular(by, id))
  if (!circular) notFound()
  return <CircularView t={t} by={by} circular={circular} />
}
