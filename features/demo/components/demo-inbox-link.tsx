import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { inboxPath } from '../paths'

/** In the demo mail goes to a page; elsewhere there is nothing to show. */
export function DemoInboxLink({ t }: { t: Translate }) {
  if (!env().demo || env().SMTP_URL) return null
  return (
    <p className="mt-4 border-s-8 border-ember ps-3">
      <a href={localePath(t.locale, inboxPath)}>{t('demo.inbox.link')}</a>
    </p>
  )
}
