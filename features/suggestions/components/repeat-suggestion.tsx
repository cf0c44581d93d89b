import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { suggestPath } from '../paths'
import { pressOfSuggestion } from '../rules'
import { suggestionContent } from '../validation'
import { SuggestionFacts } from './suggestion-facts'

/** Says back what was typed, with a button that sends it: reload, back and a double press are one press. */
export function RepeatSuggestion({ t, slug, kept, id }: { t: Translate; slug: string; kept: KeptForm; id: string }) {
  const content = suggestionContent.safeParse(kept.values).data
  if (!content) return null
  const path = localePath(t.locale, suggestPath(slug))
  return (
    <Sheet>
      <SuggestionFacts t={t} content={content} />
      <form method="post" action={path} className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        {Object.entries(content).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="press" value={pressOfSuggestion(id)} />
        <Button>{t('suggest.send')}</Button>
        <a href={`${path}?kept=${id}&change=1`} className="inline-flex min-h-11 items-center">
          {t('rsvp.repeat.change')}
        </a>
      </form>
    </Sheet>
  )
}
