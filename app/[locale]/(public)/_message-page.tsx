import { readKeptForm } from '@/features/kept-forms/queries'
import { MessageForm } from '@/features/solidarity/components/message-form'
import { RepeatMessage } from '@/features/solidarity/components/repeat-message'
import { messageForm } from '@/features/solidarity/rules'
import type { MessageTarget } from '@/features/solidarity/vocabulary'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

type Props = {
  t: Translate
  to: { target: MessageTarget; slug: string }
  /** What it is sent to, in words, and whether that is invented. */
  about: string
  demo: boolean
  search: Record<string, string | string[] | undefined>
}

/** The form for a message of support; or the message said back, with the button that sends it. */
export async function MessagePage({ t, to, about, demo, search: { kept: id, change } }: Props) {
  const kept = await readKeptForm(messageForm(to.target, to.slug), id)
  const faultless = kept && !change && !kept.message && Object.keys(kept.errors).length === 0
  return (
    <div className="max-w-words">
      <p className="mt-4">
        <a href={localePath(t.locale, `/${to.target}/${to.slug}`)} className="thumb">
          {about}
        </a>
      </p>
      <h1>{t('solidarity.sendOne')}</h1>
      {demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      <p className="mt-3">{t('solidarity.how')}</p>
      {id && !kept && <p className="mt-4 border-l-8 border-ember pl-3 font-bold">{t('form.expired')}</p>}
      {faultless ? (
        <RepeatMessage t={t} to={to} kept={kept} id={String(id)} />
      ) : (
        <MessageForm t={t} to={to} kept={kept} />
      )}
    </div>
  )
}
