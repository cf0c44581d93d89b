import { homeZone, toLocal } from '@/lib/time'
import { dayPhrase } from './dates'
import { languageTag } from './locales'
import type { Translate } from './translate'

/** "00.01 hours, Tuesday 12 January 2016 (UK time)": as newsrooms write it, because a time without its zone gets broken. */
export const embargoPhrase = (t: Translate, instant: Date, zone: string) =>
  t('export.embargo.time', {
    clock: toLocal(instant, zone).time.replace(':', '.'),
    day: dayPhrase(t, instant, zone),
    zone: zone === homeZone ? t('export.embargo.ukTime') : zoneName(t, instant, zone),
  })

function zoneName(t: Translate, instant: Date, zone: string) {
  const format = new Intl.DateTimeFormat(languageTag[t.locale], { timeZone: zone, timeZoneName: 'longGeneric' })
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? zone
}
