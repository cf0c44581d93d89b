import { Button, ButtonLink } from '@/components/ui/button'
import { eventCalendarPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { eventName } from '@/features/feeds/wording'
import { isOff } from '@/features/industrial-action/status'
import { localePath, setsInPdf } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { calendarLink, webCalendars } from '../calendars'
import { services, shareLink } from '../channels'
import { eventAsText } from '../event-text'
import { leafletPath, posterPath } from '../paths'

type Props = { t: Translate; event: PublicEvent; url: string }

/** Everything to carry an event away with, by plain links: the page asks nobody for anything. */
export function ShareAndKeep({ t, event, url }: Props) {
  const text = eventAsText(t, event, url)
  return (
    <section className="print:hidden" aria-labelledby="share">
      <h2 id="share">{t('share.title')}</h2>
      <Button type="button" look="quiet" hidden data-copy="event-text" data-done={t('share.copied')}>
        {t('share.copy')}
      </Button>
      <Fold label={t('share.text')}>
        <textarea id="event-text" readOnly rows={8} aria-label={t('share.text')} defaultValue={text} />
      </Fold>
      {!isOff(event.status) && <Calendars t={t} event={event} url={url} />}
      <Fold label={t('share.send')}>
        <p className="text-[.9375rem] text-soft">{t('share.sendNote')}</p>
        <ul className="flex flex-wrap gap-x-5">
          {services.map((service) => (
            <li key={service}>
              <Away href={shareLink(service, { text, title: eventName(t, event, null), url })}>
                {t(`share.service.${service}`)}
              </Away>
            </li>
          ))}
        </ul>
      </Fold>
      {setsInPdf(t.locale) && <Sheets t={t} slug={event.slug} />}
      <p className="mt-2 text-soft">{t('share.printNote')}</p>
    </section>
  )
}

const Sheets = ({ t, slug }: { t: Translate; slug: string }) => (
  <p className="mt-3 flex flex-wrap gap-3">
    <ButtonLink look="quiet" href={localePath(t.locale, posterPath(slug))}>
      {t('share.poster')}
    </ButtonLink>
    <ButtonLink look="quiet" href={localePath(t.locale, leafletPath(slug))}>
      {t('share.leaflet')}
    </ButtonLink>
  </p>
)

const Calendars = ({ t, event, url }: Props) => (
  <Fold label={t('share.calendar')}>
    <ul className="flex flex-wrap gap-x-5">
      <li>
        <a className="thumb" href={localePath(t.locale, eventCalendarPath(event.slug))}>
          {t('share.calendar.file')}
        </a>
      </li>
      {webCalendars.map((calendar) => (
        <li key={calendar}>
          <Away href={calendarLink(calendar, t, event, url)}>{t(`share.calendar.${calendar}`)}</Away>
        </li>
      ))}
    </ul>
    <p className="text-[.9375rem] text-soft">{t('share.calendar.note')}</p>
  </Fold>
)

const Fold = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <details>
    <summary className="min-h-11 cursor-pointer py-2.5 font-bold">{label}</summary>
    {children}
  </details>
)

const Away = ({ href, children }: { href: string; children: React.ReactNode }) => (
  <a className="thumb" href={href} rel="noopener noreferrer nofollow">
    {children}
  </a>
)
