import { calendarDay } from '@/lib/i18n/dates'
import { languageName, languageTag } from '@/lib/i18n/locales'
import { carefully } from '@/lib/i18n/review'
import type { Translate } from '@/lib/i18n/translate'
import type { Rule } from '../pack'
import type { Reckoning, Step } from '../reckoning'
import { stepText } from '../wording'
import { RuleCard } from './rule-card'

type Props = { t: Translate; label: string; reckoning: Reckoning; open?: boolean }

/** A day, set large; how it was counted, step by step; and the rules it rests on. */
export function Working({ t, label, reckoning, open = true }: Props) {
  const { answer, other, steps, rules } = reckoning
  return (
    <div className="mt-4 border-s-8 border-ink bg-sheet px-4 py-3">
      <p>{label}</p>
      <p className="mt-1 font-poster text-4xl leading-none">{calendarDay(t, answer)}</p>
      {other && <p className="mt-2 font-bold">{t('law.other', { day: calendarDay(t, other) })}</p>}
      <details className="mt-2" open={open}>
        <summary className="min-h-11 cursor-pointer pt-2 font-bold">{t('law.working')}</summary>
        <Steps t={t} steps={steps} />
        <Rules t={t} rules={rules} />
      </details>
    </div>
  )
}

export function Steps({ t, steps }: { t: Translate; steps: Step[] }) {
  const words = carefully(t, 'lawLine')
  return (
    <>
      <NotChecked t={t} words={words} />
      <ol lang={languageTag[words.locale]} className="my-2 list-decimal ps-6">
        {steps.map((step) => (
          <li key={JSON.stringify(step)} className="py-0.5">
            {stepText(words, step)}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Says so where lines of law stand in English because nobody has checked them in the reader's language. */
export function NotChecked({ t, words }: { t: Translate; words: Translate }) {
  if (words.locale === t.locale) return null
  return <p className="text-[.9375rem] text-soft">{t('site.uncheckedLines', { language: languageName[t.locale] })}</p>
}

export function Rules({ t, rules }: { t: Translate; rules: Rule[] }) {
  if (!rules.length) return null
  return (
    <ul className="mt-2 max-w-words">
      {rules.map((rule) => (
        <RuleCard key={rule.id} t={t} rule={rule} />
      ))}
    </ul>
  )
}

/** Under everything that was reckoned. */
export const AskAnOfficer = ({ t }: { t: Translate }) => <p className="mt-4 max-w-words font-bold">{t('law.ask')}</p>

export const NotCovered = ({ t, why = 'notCovered' }: { t: Translate; why?: 'notCovered' | 'openingNeeded' }) => (
  <p className="mt-4 max-w-words border-s-8 border-ember bg-sheet px-4 py-3">{t(`law.${why}`)}</p>
)
