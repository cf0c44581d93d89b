import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { timesOf } from '../drafting'
import type { SuggestionContent } from '../validation'

/** What was sent, as a reader would see it. */
export function SuggestionFacts({
  t,
  content,
}: {
  t: Translate
  content: Omit<SuggestionContent, 'contact'> & { contact?: string }
}) {
  const place = [content.placeName, content.placeAddress, content.placeLocality, content.placePostcode]
  const facts: [string, string][] = [
    [t('event.field.kind'), t(`event.kind.${content.kind}`)],
    [t('suggest.when'), whenPhrase(t, { ...timesOf(content), zone: homeZone })],
    [t('event.fact.place'), place.filter(Boolean).join(', ')],
    [t('suggest.calledBy'), content.calledBy],
    [t('suggest.details'), content.details],
    [t('suggest.source'), content.source],
    [t('suggest.contact'), content.contact ?? ''],
  ]
  return (
    <>
      <p className="text-xl font-bold">{content.title}</p>
      <dl className="mt-2">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="mt-2">
                <dt className="text-soft">{name}</dt>
                <dd className="whitespace-pre-line">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
