import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readKeptForm } from '@/features/kept-forms/queries'
import { organisationPath } from '@/features/organisations/paths'
import { RepeatSuggestion } from '@/features/suggestions/components/repeat-suggestion'
import { SuggestForm } from '@/features/suggestions/components/suggest-form'
import { suggestPath } from '@/features/suggestions/paths'
import { getTaker } from '@/features/suggestions/queries'
import { suggestForm } from '@/features/suggestions/rules'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/organisations/[organisation]/suggest'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('suggest.title') }
}

/** Tells an organisation of a picket or an event. Only a press on the page that says it back, or script, sends it. */
export default async function SuggestPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { name, slug, demo } = (await getTaker((await params).organisation)) ?? notFound()
  const { kept: id, change } = await searchParams
  const kept = await readKeptForm(suggestForm(slug), id)
  const faultless = kept && !change && !kept.message && Object.keys(kept.errors).length === 0
  return (
    <div className="max-w-words">
      <p className="mt-4">
        <a href={localePath(t.locale, organisationPath(slug))} className="thumb">
          {name}
        </a>
      </p>
      <h1>{t('suggest.title')}</h1>
      {demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      <p className="mt-4">{t('suggest.intro', { name })}</p>
      {id && !kept && <p className="mt-4 border-l-8 border-ember pl-3 font-bold">{t('rsvp.expired')}</p>}
      {faultless ? (
        <RepeatSuggestion t={t} slug={slug} kept={kept} id={String(id)} />
      ) : (
        <SuggestForm t={t} action={suggestPath(slug)} button={t('suggest.send')} kept={kept} />
      )}
    </div>
  )
}
