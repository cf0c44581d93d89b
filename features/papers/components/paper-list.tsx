import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { papersFor } from '../fitting'
import { paperPath, papersPath } from '../paths'
import type { Papers } from '../queries'

type Props = { t: Translate; organisation: string; event: string; papers: Papers }

/** The papers that fit an event, each for one jurisdiction; where two may apply there is one list for each. */
export function PaperList({ t, organisation, event, papers: { facts, jurisdictions } }: Props) {
  return (
    <>
      {jurisdictions.length > 1 && (
        <nav aria-label={t('law.field.where')} className="mt-4 flex flex-wrap gap-x-5">
          {jurisdictions.map((one) => (
            <a
              key={one}
              href={localePath(t.locale, papersPath(organisation, event, one))}
              aria-current={one === facts.jurisdiction ? 'page' : undefined}
              className={`thumb ${one === facts.jurisdiction ? 'font-bold text-ink' : ''}`}
            >
              {t(`jurisdiction.${one}`)}
            </a>
          ))}
        </nav>
      )}
      <ul className="mt-4 max-w-words">
        {papersFor(facts).map((id) => (
          <li key={id} className="border-b border-hair py-2">
            <a
              href={localePath(t.locale, paperPath(organisation, event, id, facts.jurisdiction))}
              className="thumb text-xl"
            >
              {t(`papers.title.${id}`)}
            </a>
            <span className="block text-soft">{t(`papers.about.${id}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
