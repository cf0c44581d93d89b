import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { KeptMessage } from '../queries'

/** Large enough to read from a step-ladder, each message whole on one sheet. */
export function ReadOutList({ t, messages }: { t: Translate; messages: KeptMessage[] }) {
  if (!messages.length) return <p className="mt-6">{t('solidarity.readOut.none')}</p>
  return (
    <ol className="mt-6">
      {messages.map(({ id, sender, text, locale }) => (
        <li key={id} className="max-w-words break-inside-avoid border-b-4 border-ink py-5">
          <p className="font-poster text-3xl leading-none uppercase">{t('solidarity.readOut.from', { sender })}</p>
          <p lang={languageTag[locale]} className="mt-3 text-2xl leading-snug whitespace-pre-line">
            {text}
          </p>
        </li>
      ))}
    </ol>
  )
}
