import type { Membership } from '@/features/organisations/permissions'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { type KeptMessage, listQuotable } from '../queries'

type Props = { t: Translate; by: Membership; quotePath: (message: KeptMessage) => string }

/** For whoever writes statements: the messages whose senders let them be quoted. */
export async function Quotable({ t, by, quotePath }: Props) {
  const messages = await listQuotable(by)
  if (!messages.length) return null
  return (
    <section>
      <h2>{t('solidarity.quotable')}</h2>
      <p className="max-w-words">{t('solidarity.quotable.hint')}</p>
      {messages.map((message) => (
        <figure key={message.id} className="max-w-words border-b border-hair py-3">
          <blockquote lang={languageTag[message.locale]} className="whitespace-pre-line">
            {message.text}
          </blockquote>
          <figcaption className="mt-1">
            <strong>{message.quotedAs}</strong> <span className="text-soft">· {message.about}</span>
          </figcaption>
          <a href={localePath(t.locale, quotePath(message))} className="thumb">
            {t('solidarity.quotable.use')}
          </a>
        </figure>
      ))}
    </section>
  )
}
