import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { exportPath } from '../paths'

const files = [
  ['workplaces', 'workplaces.csv'],
  ['events', 'events.csv'],
  ['calendar', 'events.ics'],
  ['forExcel.workplaces', 'workplaces.csv?for=spreadsheet'],
  ['forExcel.events', 'events.csv?for=spreadsheet'],
] as const

/** The same as files, for another program or for safe keeping. */
export function TakeOut({ t, organisation }: { t: Translate; organisation: string }) {
  return (
    <>
      <h2 className="mt-8">{t('imports.out')}</h2>
      <p className="max-w-words">{t('imports.out.text')}</p>
      <ul className="mt-2">
        {files.map(([name, file]) => (
          <li key={name}>
            <a href={localePath(t.locale, exportPath(organisation, file))} className="thumb" download>
              {t(`imports.out.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
