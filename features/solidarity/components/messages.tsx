import { ButtonLink } from '@/components/ui/button'
import { dayPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { sendMessagePath } from '../paths'
import { listShownMessages } from '../queries'
import type { MessageTarget } from '../vocabulary'

type Props = { t: Translate; target: MessageTarget; id: string; slug: string }

/** Words that reached those on strike, as their senders let them be shown; and the way to send some. */
export async function Messages({ t, target, id, slug }: Props) {
  const messages = await listShownMessages(target === 'disputes' ? { disputeId: id } : { eventId: id })
  return (
    <section id="solidarity">
      <h2>{t('solidarity.title')}</h2>
      {messages.map(({ id, text, sender, locale, at }) => (
        <figure key={id} className="max-w-words border-b border-hair py-3">
          <blockquote lang={languageTag[locale]} className="whitespace-pre-line">
            {text}
          </blockquote>
          <figcaption className="mt-1">
            <strong>{sender}</strong> <span className="text-soft">· {dayPhrase(t, at, homeZone)}</span>
          </figcaption>
        </figure>
      ))}
      <p className="mt-4 print:hidden">
        <ButtonLink look="quiet" href={localePath(t.locale, sendMessagePath(target, slug))}>
          {t('solidarity.sendOne')}
        </ButtonLink>
      </p>
    </section>
  )
}
