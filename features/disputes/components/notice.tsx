import { Prose } from '@/components/ui/prose'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import type { PublicNotice } from '../public-dispute'
import type { ServiceUsers } from '../vocabulary'

const day = 86_400_000

/** What the employer says, never without who says it, where, and when it was checked. Its age is shown past a day. */
export function Notices({
  t,
  users,
  notices,
  now,
}: {
  t: Translate
  users: ServiceUsers
  notices: PublicNotice[]
  now: Date
}) {
  const [current, ...earlier] = notices
  if (!current) return null
  return (
    <section>
      <h2>{t('notice.title', { users: t(`serviceUsers.${users}`) })}</h2>
      <Notice t={t} notice={current} now={now} />
      {now.getTime() - current.checkedAt.getTime() > day && <p className="font-bold text-link">{t('notice.old')}</p>}
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer">{t('notice.history')}</summary>
          {earlier.map((notice) => (
            <div key={notice.checkedAt.getTime()} className="mt-3">
              <Notice t={t} notice={notice} now={now} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

function Notice({ t, notice, now }: { t: Translate; notice: PublicNotice; now: Date }) {
  const { text, provider, source, sourceLink, checkedAt } = notice
  return (
    <>
      <Prose text={text} />
      <p className="text-[.9375rem] text-soft">
        {t('notice.from', { provider, source, when: momentPhrase(t, checkedAt, homeZone, now) })}{' '}
        {sourceLink && (
          <a href={sourceLink} rel="noreferrer nofollow">
            {t('notice.link')}
          </a>
        )}
      </p>
    </>
  )
}
