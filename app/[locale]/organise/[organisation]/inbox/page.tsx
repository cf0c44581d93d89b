import { Questions } from '@/features/enquiries/components/questions'
import { requireMembership } from '@/features/organisations/session'
import { Reports } from '@/features/reports/components/reports'
import { Moderation } from '@/features/solidarity/components/moderation'
import { pageTranslator } from '@/lib/i18n/page'

/** What the public sent, and waits for somebody to read it. */
export default async function InboxPage({ params }: PageProps<'/[locale]/organise/[organisation]/inbox'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  return (
    <>
      <h1 className="mt-6">{t('organise.inbox')}</h1>
      <Questions t={t} by={by} />
      <Moderation t={t} by={by} />
      <Reports t={t} by={by} />
    </>
  )
}
