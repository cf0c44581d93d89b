import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { eventPath } from '@/features/events/paths'
import { readKeptForm } from '@/features/kept-forms/queries'
import { SuggestForm } from '@/features/suggestions/components/suggest-form'
import { SuggestionFacts } from '@/features/suggestions/components/suggestion-facts'
import { suggestionPath } from '@/features/suggestions/paths'
import { getMySuggestion, type MySuggestion } from '@/features/suggestions/queries'
import { isOpen, mySuggestionForm } from '@/features/suggestions/rules'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/suggestions/[token]'>

/** Names no event: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('suggest.mine.title') }
}

/** What became of a suggestion, for whoever holds its link; to be corrected or taken back while nobody has decided. */
export default async function MySuggestionPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const mine = await getMySuggestion(token)
  if (!mine)
    return (
      <ShortPage title={t('suggest.mine.gone')}>
        <p>{t('suggest.mine.goneText')}</p>
      </ShortPage>
    )
  const kept = await readKeptForm(mySuggestionForm(token), (await searchParams).kept)
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t(`suggest.mine.${mine.state}`)}</h1>
      {mine.demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      <p className="mt-4">{t(`suggest.mine.${mine.state}.text`, { name: mine.organisation })}</p>
      {mine.note && <p className="mt-3 border-l-8 border-ember pl-3 whitespace-pre-line">{mine.note}</p>}
      {mine.eventSlug && (
        <p className="mt-3">
          <a href={localePath(t.locale, eventPath(mine.eventSlug))} className="thumb">
            {t('organise.seePage')}
          </a>
        </p>
      )}
      {mine.content && (
        <div className="mt-5 border-l-8 border-ink pl-3">
          <SuggestionFacts t={t} content={mine.content} />
        </div>
      )}
      {isOpen(mine.state) && <Work t={t} mine={mine} token={token} kept={kept} />}
      <p className="mt-6 text-soft">{t('suggest.mine.held')}</p>
    </div>
  )
}

type Kept = Awaited<ReturnType<typeof readKeptForm>>

function Work({ t, mine, token, kept }: { t: Translate; mine: MySuggestion; token: string; kept: Kept }) {
  const path = suggestionPath(token)
  const link = env().APP_URL + localePath(t.locale, path)
  return (
    <>
      <h2>{t('suggest.mine.link')}</h2>
      <p>{t('suggest.mine.linkText')}</p>
      <p id="link" className="mt-2 break-all">
        {link}
      </p>
      <Button type="button" look="quiet" hidden data-copy="link" data-done={t('suggest.mine.copied')}>
        {t('suggest.mine.copy')}
      </Button>
      <h2>{t('suggest.mine.correct')}</h2>
      <SuggestForm
        t={t}
        action={path}
        button={t('form.save')}
        kept={kept ?? { values: { ...mine.content }, errors: {} }}
        correcting
      />
      <h2>{t('suggest.mine.takeBack')}</h2>
      <p>{t('suggest.mine.takeBackText')}</p>
      <form method="post" action={localePath(t.locale, path)} className="mt-3">
        <input type="hidden" name="act" value="withdraw" />
        <Button look="quiet">{t('suggest.mine.takeBack')}</Button>
      </form>
    </>
  )
}
