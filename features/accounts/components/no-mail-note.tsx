import { env } from '@/lib/env'
import type { Translate } from '@/lib/i18n/translate'

/** Where no mail goes out, whoever is about to cause one is told so. */
export function NoMailNote({ t }: { t: Translate }) {
  const { SMTP_URL, demo } = env()
  if (SMTP_URL || demo) return null
  return <p className="mt-3 max-w-words border-s-8 border-ember ps-3 font-bold">{t('account.noMail')}</p>
}
