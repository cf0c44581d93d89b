import { Prose } from '@/components/ui/prose'
import { RepeatForm } from '@/components/ui/repeat-form'
import { Sheet } from '@/components/ui/sheet'
import { pressOfKept } from '@/features/kept-forms/rules'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { sendMessagePath } from '../paths'
import { messageInput } from '../validation'
import type { MessageTarget } from '../vocabulary'

const repeated = ['text', 'sender', 'mayShow', 'mayQuote', 'quotedAs', 'contact']

type Props = { t: Translate; to: { target: MessageTarget; slug: string }; kept: KeptForm; id: string }

/** Says the message back, with a button that sends it. */
export function RepeatMessage({ t, to, kept, id }: Props) {
  const message = messageInput.safeParse(kept.values).data
  if (!message) return null
  const path = localePath(t.locale, sendMessagePath(to.target, to.slug))
  return (
    <Sheet>
      <Prose text={message.text} />
      <p className="mt-2 font-bold">{message.sender}</p>
      <ul className="mt-3 list-disc ps-5">
        <li>{t(message.mayShow ? 'solidarity.repeat.show' : 'solidarity.repeat.noShow')}</li>
        <li>
          {message.mayQuote ? t('solidarity.repeat.quote', { name: message.quotedAs }) : t('solidarity.repeat.noQuote')}
        </li>
        {message.contact && <li>{t('solidarity.repeat.contact', { contact: message.contact })}</li>}
      </ul>
      <RepeatForm
        action={path}
        names={repeated}
        values={kept.values}
        press={pressOfKept(id)}
        button={t('solidarity.send')}
        change={{ label: t('rsvp.repeat.change'), href: `${path}?kept=${id}&change=1` }}
      />
    </Sheet>
  )
}
