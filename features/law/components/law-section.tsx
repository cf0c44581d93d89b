import type { ReactNode } from 'react'
import type { Translate } from '@/lib/i18n/translate'
import { AskAnOfficer } from './working'

/** What the pages of organisers show of law: never printed with them, and never on a page of the public. */
export function LawSection({ t, href, children }: { t: Translate; href: string; children: ReactNode }) {
  return (
    <section className="print:hidden">
      <h2>{t('law.title')}</h2>
      {children}
      <AskAnOfficer t={t} />
      <p>
        <a href={href} className="thumb">
          {t('law.try')}
        </a>
      </p>
    </section>
  )
}
