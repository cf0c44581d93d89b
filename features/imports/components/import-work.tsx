import { ActionForm } from '@/components/organise/action-form'
import { Check, Radios } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Watch } from '@/components/organise/watch'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { answerImportAction, discardImportAction, importAllAction, undoImportAction } from '../actions'
import { unusedHeadings } from '../headings/columns'
import { importPath, wrongRowsPath } from '../paths'
import { type KeptImport, listLeft } from '../queries'
import { refusalPhrase } from '../wording'

type Props = { t: Translate; by: Membership; kept: KeptImport }

/** Where an import stands, and what may be done next. */
export function ImportWork({ t, by, kept }: Props) {
  if (kept.state === 'unreadable') return <Unreadable t={t} by={by} kept={kept} />
  if (kept.state === 'ready') return <Ready t={t} by={by} kept={kept} />
  if (kept.state === 'imported') return <Imported t={t} by={by} kept={kept} />
  if (kept.state === 'undone') return <Undone t={t} by={by} kept={kept} />
  return <Working t={t} by={by} kept={kept} />
}

function Working({ t, by, kept: { id, done, total } }: Props) {
  return (
    <div className="mt-4 max-w-words">
      <progress
        className="h-4 w-full accent-red"
        value={total ? done : undefined}
        max={total || undefined}
        aria-labelledby="progress"
      />
      <p id="progress" role="status">
        {total ? t('imports.working.rows', { done, total }) : ''}
      </p>
      <p className="mt-2">{t('imports.working')}</p>
      <p className="mt-2">
        <a href={localePath(t.locale, importPath(by.organisation.slug, id))} className="thumb">
          {t('imports.working.again')}
        </a>
      </p>
      <Watch />
    </div>
  )
}

function Unreadable({ t, by, kept }: Props) {
  return (
    <div className="mt-4 max-w-words">
      <p role="alert" className="text-xl font-bold text-link">
        {kept.refusal && refusalPhrase(t, kept.refusal)}
      </p>
      {kept.refusedRow !== null && <p className="mt-2">{t('imports.unreadable.row', { row: kept.refusedRow })}</p>}
      <Discard t={t} by={by} kept={kept} />
    </div>
  )
}

function Discard({ t, by, kept }: Props) {
  const action = discardImportAction.bind(null, by.organisation.slug, kept.id)
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4">
      <Button look="quiet">{t('imports.discard')}</Button>
    </ActionForm>
  )
}

function Ready({ t, by, kept }: Props) {
  const unused = kept.calendar ? [] : unusedHeadings(kept.subject, kept.head)
  return (
    <div className="mt-4 max-w-words">
      {kept.failed && <Note>{t('imports.failed')}</Note>}
      {kept.judgedAgain && <Note>{t('imports.judgedAgain')}</Note>}
      {unused.length > 0 && <p>{t('imports.unused', { columns: unused.join(', ') })}</p>}
      <Questions t={t} by={by} kept={kept} />
      <Save t={t} by={by} kept={kept} />
      {kept.counts.wrong > 0 && (
        <p className="mt-3">
          <a href={localePath(t.locale, wrongRowsPath(by.organisation.slug, kept.id))} className="thumb" download>
            {t('imports.wrongRows')}
          </a>
        </p>
      )}
      <Discard t={t} by={by} kept={kept} />
    </div>
  )
}

const Note = ({ children }: { children: string }) => (
  <p role="alert" className="mb-5 border-l-8 border-ember bg-sheet py-3 pl-3">
    {children}
  </p>
)

function Questions({ t, by, kept }: Props) {
  const { open, options } = kept
  if (!open.day && !open.time) return null
  return (
    <Sheet>
      <h2 className="mt-0">{t('imports.open')}</h2>
      <ActionForm action={answerImportAction.bind(null, by.organisation.slug, kept.id)} words={formWords(t)}>
        {open.day && (
          <Radios
            name="dayOrder"
            legend={t('imports.open.day')}
            stored={options.dayOrder}
            options={[
              { value: 'day-first', label: t('imports.open.dayFirst') },
              { value: 'month-first', label: t('imports.open.monthFirst') },
            ]}
          />
        )}
        {open.time && (
          <Radios
            name="fold"
            legend={t('imports.open.time')}
            stored={options.fold}
            options={[
              { value: 'earlier', label: t('form.time.earlier') },
              { value: 'later', label: t('form.time.later') },
            ]}
          />
        )}
        <p className="mt-4">
          <Button>{t('imports.answer')}</Button>
        </p>
      </ActionForm>
    </Sheet>
  )
}

function Save({ t, by, kept }: Props) {
  const { counts, subject } = kept
  const right = counts.new + counts.changed
  if (!right) return <p className="mt-4 text-xl">{t(counts.wrong ? 'imports.nothingRight' : 'imports.allSame')}</p>
  return (
    <ActionForm
      action={importAllAction.bind(null, by.organisation.slug, kept.id)}
      words={formWords(t)}
      className="mt-4"
    >
      {counts.wrong > 0 && <Check name="leaveOut" label={t('imports.leaveOut', { count: counts.wrong })} />}
      <p className="mt-4">
        <Button>{t(`imports.save.${subject}`, { count: right })}</Button>
      </p>
      <p className="mt-2 text-soft">{t('imports.allOrNothing')}</p>
    </ActionForm>
  )
}

function Imported({ t, by, kept }: Props) {
  return (
    <div className="mt-4 max-w-words">
      {kept.failed && <Note>{t('imports.failed')}</Note>}
      <p className="text-xl">
        {t(`imports.imported.${kept.subject}`, { when: kept.importedAt && momentPhrase(t, kept.importedAt, homeZone) })}
      </p>
      <ActionForm
        action={undoImportAction.bind(null, by.organisation.slug, kept.id)}
        words={formWords(t)}
        className="mt-6"
      >
        <Button look="quiet">{t('imports.undo')}</Button>
        <p className="mt-2 text-soft">{t('imports.undo.text')}</p>
      </ActionForm>
    </div>
  )
}

async function Undone({ t, by, kept }: Props) {
  const left = await listLeft(by, kept.id)
  return (
    <div className="mt-4 max-w-words">
      <p className="text-xl">
        {t('imports.undone', { when: kept.undoneAt && momentPhrase(t, kept.undoneAt, homeZone) })}
      </p>
      {!left.length && <p className="mt-2">{t('imports.undone.all')}</p>}
      {left.length > 0 && <h2>{t('imports.undone.left')}</h2>}
      <ul className="list-disc pl-5">
        {left.map(({ id, name, why }) => (
          <li key={id}>
            {t('imports.left.line', { name: name ?? t('imports.nameless'), why: why && t(`imports.left.${why}`) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
