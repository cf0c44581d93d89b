import type { Translate } from '@/lib/i18n/translate'
import type { Change } from '../queries'

/** How many were e-mailed, how many mails failed, and how many people nobody can tell. */
export function WhoHears({ t, change: { mails, untold } }: { t: Translate; change: Change }) {
  const lines = [
    mails.sent > 0 && t('change.counts.sent', { count: mails.sent }),
    mails.waiting > 0 && t('change.counts.waiting', { count: mails.waiting }),
    mails.failed > 0 && t('change.counts.failed', { count: mails.failed }),
    untold > 0 && t('change.counts.untold', { count: untold }),
  ].filter((line) => line !== false)
  return (
    <section>
      <h2>{t('change.counts')}</h2>
      {lines.length ? (
        <ul className="list-disc ps-5 text-xl">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{t('change.counts.nobody')}</p>
      )}
      <p className="mt-3 max-w-words">
        <strong>{t('change.meetingPoint')}.</strong> {t('change.meetingPoint.text')}
      </p>
    </section>
  )
}
