import { CopyButton } from '@/components/organise/copy-button'
import { eventPath } from '@/features/events/paths'
import { env } from '@/lib/env'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { Change } from '../queries'
import { pasteText } from '../wording'

/** A text for messaging groups, one for each event: the fastest way to people who left no address. */
export function PasteText({ t, change }: { t: Translate; change: Change }) {
  if (!change.events.length) return null
  return (
    <section>
      <h2>{t('change.paste.title')}</h2>
      {change.events.map((event) => {
        const text = pasteText(t, {
          what: `${event.title}, ${whenPhrase(t, event)}`,
          status: t(`status.${event.status}`),
          reason: change.reason,
          link: env().APP_URL + localePath(t.locale, eventPath(event.slug ?? '')),
        })
        return (
          <div key={event.id} className="mt-3 max-w-words">
            <textarea id={`paste-${event.id}`} readOnly rows={4} defaultValue={text} aria-label={event.title} />
            <CopyButton source={`paste-${event.id}`} label={t('change.paste.copy')} done={t('change.paste.copied')} />
          </div>
        )
      })}
    </section>
  )
}
