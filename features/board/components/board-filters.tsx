import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { boardSearchPath } from '../paths'
import { mostCounted } from '../queries'
import type { BoardSearch } from '../validation'
import { type Need, needs } from '../vocabulary'

type Props = {
  t: Translate
  organisation: string
  search: BoardSearch
  counts: Record<Need, number>
  disputes: { id: string; title: string }[]
}

/** What needs somebody, counted; each count shows just that. And the board of one dispute. */
export function BoardFilters({ t, organisation, search, counts, disputes }: Props) {
  const to = (next: Partial<BoardSearch>) => localePath(t.locale, boardSearchPath(organisation, next))
  const { dispute } = search
  const open = needs.filter((need) => counts[need] > 0 || search.needs === need)
  return (
    <nav aria-label={t('board.filter')} className="mt-4">
      {open.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          <Choice href={to({ dispute })} current={!search.needs}>
            {t('board.all')}
          </Choice>
          {open.map((need) => (
            <Choice key={need} href={to({ needs: need, dispute })} current={search.needs === need}>
              {t(`board.needs.${need}`)}: {counts[need] > mostCounted ? `${mostCounted}+` : counts[need]}
            </Choice>
          ))}
        </ul>
      )}
      {disputes.length > 1 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          <Choice href={to({ needs: search.needs })} current={!dispute}>
            {t('board.everyDispute')}
          </Choice>
          {disputes.map(({ id, title }) => (
            <Choice key={id} href={to({ needs: search.needs, dispute: id })} current={dispute === id}>
              {title}
            </Choice>
          ))}
        </ul>
      )}
    </nav>
  )
}

const Choice = ({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) => (
  <li>
    <a
      href={href}
      aria-current={current ? 'true' : undefined}
      className={`thumb border-2 border-ink px-3 no-underline ${current ? 'bg-ink text-paper' : 'text-ink'}`}
    >
      {children}
    </a>
  </li>
)
