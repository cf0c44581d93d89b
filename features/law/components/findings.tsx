import { languageTag } from '@/lib/i18n/locales'
import { carefully } from '@/lib/i18n/review'
import type { Translate } from '@/lib/i18n/translate'
import type { Finding } from '../finding'
import { stepText } from '../wording'
import { NotChecked } from './working'

/** What should be looked at twice, above everything else that is said of the days. */
export function Findings({ t, findings }: { t: Translate; findings: Finding[] }) {
  if (!findings.length) return null
  const words = carefully(t, 'lawLine')
  return (
    <div className="mt-4 max-w-words border-s-8 border-red bg-sheet px-4 py-3">
      <p className="font-poster text-2xl leading-none uppercase">{t('form.warning.title')}</p>
      <NotChecked t={t} words={words} />
      <ul lang={languageTag[words.locale]}>
        {findings.map((finding) => (
          <li key={finding.key} className="mt-2">
            {stepText(words, finding)}
          </li>
        ))}
      </ul>
    </div>
  )
}
