import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { importPath } from '../paths'
import type { ListedImport } from '../queries'

/** What was brought lately, and where it stands. */
export function ImportList({
  t,
  organisation,
  imports,
}: {
  t: Translate
  organisation: string
  imports: ListedImport[]
}) {
  if (!imports.length) return null
  return (
    <>
      <h2>{t('imports.past')}</h2>
      <ul>
        {imports.map(({ id, subject, state, createdAt }) => (
          <li key={id} className="border-b border-hair py-2">
            <a href={localePath(t.locale, importPath(organisation, id))} className="thumb">
              {t('imports.line', {
                subject: t(`imports.subject.${subject}`),
                when: momentPhrase(t, createdAt, homeZone),
              })}
            </a>
            <span className="block text-soft">{t(`imports.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
