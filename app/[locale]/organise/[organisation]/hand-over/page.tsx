import type { Metadata } from 'next'
import { HandOverForm } from '@/features/organisations/components/hand-over-form'
import { canAdminister } from '@/features/organisations/permissions'
import { listMembers } from '@/features/organisations/queries'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/hand-over'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('members.handOver') }
}

/** Somebody else becomes branch administrator, and whoever was steps back or leaves: one act, so that there is always one. */
export default async function HandOverPage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canAdminister(by)) return <NotYourRole t={t} membership={by} />
  const heirs = (await listMembers(by)).filter(({ you, role }) => !you && role !== 'picket_organiser')
  return (
    <>
      <h1 className="mt-6">{t('members.handOver')}</h1>
      <p className="mt-4 max-w-words">{t('members.handOver.text')}</p>
      {by.organisation.site && <p className="mt-3 max-w-words">{t('members.handOver.site')}</p>}
      {heirs.length ? (
        <HandOverForm t={t} by={by} heirs={heirs} />
      ) : (
        <p className="mt-4 max-w-words font-bold">{t('members.handOver.nobody')}</p>
      )}
    </>
  )
}
