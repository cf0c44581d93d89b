import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { importPath } from '../paths'
import type { KeptImport, ShownRow } from '../queries'
import { type Fate, fates } from '../vocabulary'
import { reasonPhrase, rowPhrase } from '../wording'

export const rowsOnPage = 100

type Props = { t: Translate; organisation: string; kept: KeptImport; fate: Fate; rows: ShownRow[] }

/** The rows of one fate, each with the reason in words. */
export function ImportRows({ t, organisation, kept, fate, rows }: Props) {
  const path = localePath(t.locale, importPath(organisation, kept.id))
  const last = rows.at(-1)
  return (
    <section id="rows">
      <ul className="mt-6 flex flex-wrap gap-x-5 border-b-4 border-ink">
        {fates.map((one) => (
          <li key={one}>
            <a
              href={`${path}?fate=${one}#rows`}
              aria-current={one === fate ? 'page' : undefined}
              className="thumb aria-[current]:font-bold"
            >
              {t('imports.fate.count', { fate: t(`imports.fate.${one}`), count: kept.counts[one] })}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        {rows.map(({ row, say, reasons }) => (
          <li key={row} className="border-b border-hair py-2">
            <span className="block text-[.9375rem] text-soft">
              {t(kept.calendar ? 'imports.item' : 'imports.row', { row })}
            </span>
            <span className="block wrap-anywhere">{rowPhrase(t, kept.subject, say, kept.options)}</span>
            {reasons.map((reason) => (
              <span
                key={`${reason.code} ${reason.field}`}
                className={`block ${fate === 'wrong' ? 'font-bold text-link' : 'text-soft'}`}
              >
                {reasonPhrase(t, reason, say)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {last && rows.length === rowsOnPage && (
        <p className="mt-3">
          <a href={`${path}?fate=${fate}&after=${last.row}#rows`} className="thumb">
            {t('imports.more')}
          </a>
        </p>
      )}
    </section>
  )
}
