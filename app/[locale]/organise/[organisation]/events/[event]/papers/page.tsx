import { notFound } from 'next/navigation'
import { eventWorkPath } from '@/features/events/paths'
import { requireMembership } from '@/features/organisations/session'
import { PaperList } from '@/features/papers/components/paper-list'
import { getPaperFacts } from '@/features/papers/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/organise/[organisation]/events/[event]/papers'>

/** Letters, notices and cards for one event, filled in with what is known of it. */
export default async function PapersPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { organisation, event } = await params
  const by = await requireMembership(organisation)
  const papers = await getPaperFacts(by, event, t.locale, String((await searchParams).where ?? ''))
  if (!papers) notFound()
  return (
    <>
      <p className="mt-6">
        <a href={localePath(t.locale, eventWorkPath(organisation, event))} className="thumb">
          {papers.facts.title}
        </a>
      </p>
      <h1>{t('papers.title')}</h1>
      <p className="mt-4 max-w-words text-xl">{t('papers.lead')}</p>
      <PaperList t={t} organisation={organisation} event={event} papers={papers} />
    </>
  )
}
