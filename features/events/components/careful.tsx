import type { ReactNode } from 'react'
import { direction, languageTag } from '@/lib/i18n/locales'
import { carefully } from '@/lib/i18n/review'
import type { Translate } from '@/lib/i18n/translate'

type Props = { t: Translate; say: (careful: Translate) => ReactNode; brief?: boolean }

/** Words that do harm when they are wrong: English, marked as such, until somebody has checked them in a language. */
export function Careful({ t, say, brief = false }: Props) {
  const careful = carefully(t, 'mayICome')
  if (careful.locale === t.locale) return say(careful)
  return (
    <>
      <span lang={languageTag[careful.locale]} dir={direction(careful.locale)}>
        {say(careful)}
      </span>{' '}
      <span className="text-[.9375rem] text-soft">{t(brief ? 'site.inEnglishBrief' : 'site.inEnglish')}</span>
    </>
  )
}
