import { calendarDay } from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { packOf } from '../applying'
import { type Rule, saidIn } from '../pack'

/** One rule as an organiser reads it: what it says, whose word that is, and how sure the pack is of it. */
export function RuleCard({ t, rule }: { t: Translate; rule: Rule }) {
  const said = (words: Rule['plainText']) => {
    const pack = packOf(rule.jurisdiction)
    return pack ? saidIn(pack, words, t.locale) : { text: words.en, locale: 'en' as const }
  }
  const main = said(rule.plainText)
  const { otherDates } = rule
  return (
    <li className="border-t border-hair py-3">
      <p lang={languageTag[main.locale]}>{main.text}</p>
      <p className="mt-1 text-[.9375rem] text-soft">
        <strong>{t(`law.binding.${rule.bindingness}`)}</strong> ·{' '}
        <span lang="en-GB">
          {rule.authorityName}, {rule.provision}
        </span>
        {period(t, rule)}
      </p>
      <p className="text-[.9375rem] text-soft">
        {t('law.source', { source: rule.sourceUrl, day: calendarDay(t, rule.checkedOn) })}{' '}
        {t(`law.sure.${rule.confidence}`)}
      </p>
      {rule.caveats.map(said).map(({ text, locale }) => (
        <p key={text} lang={languageTag[locale]} className="mt-1 border-s-4 border-ember ps-2 text-[.9375rem]">
          {text}
        </p>
      ))}
      {otherDates.length > 0 && (
        <p className="mt-1 border-s-4 border-ember ps-2 text-[.9375rem]">
          {t('law.differ')} {otherDates.map(({ day, saidBy }) => `${calendarDay(t, day)} (${saidBy})`).join('; ')}
        </p>
      )}
    </li>
  )
}

function period(t: Translate, { effectiveFrom, effectiveTo }: Rule) {
  const days = { from: effectiveFrom && calendarDay(t, effectiveFrom), to: effectiveTo && calendarDay(t, effectiveTo) }
  if (effectiveFrom && effectiveTo) return ` · ${t('law.period', days)}`
  if (effectiveFrom) return ` · ${t('law.periodFrom', days)}`
  return effectiveTo ? ` · ${t('law.periodTo', days)}` : ''
}
