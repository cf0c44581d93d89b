import { Button, ButtonLink } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { documentFormats, type ExportFormat, newsroomFormats } from '../exports/formats'
import { statementExportPath } from '../paths'

/** The text to copy stands in the page, so that it can be had without script; the files are one press away. */
export function CopyOrDownload({ t, slug, text }: { t: Translate; slug: string; text: string }) {
  return (
    <section className="max-w-words print:hidden">
      <h2>{t('statement.copyOrDownload')}</h2>
      <p className="mb-3">
        <Button type="button" hidden data-copy="plain-text" data-done={t('statement.copied')}>
          {t('statement.copy')}
        </Button>
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer">{t('statement.plainText')}</summary>
        <textarea id="plain-text" readOnly rows={18} aria-label={t('statement.plainText')} defaultValue={text} />
      </details>
      <Files t={t} slug={slug} formats={[...documentFormats, 'zip']} />
      <h3 className="mt-6">{t('statement.forNewsrooms')}</h3>
      <Files t={t} slug={slug} formats={newsroomFormats} />
    </section>
  )
}

type FilesProps = { t: Translate; slug: string; formats: readonly ExportFormat[] }

const Files = ({ t, slug, formats }: FilesProps) => (
  <ul className="mt-3 flex flex-wrap gap-3">
    {formats.map((format) => (
      <li key={format}>
        <ButtonLink look="quiet" href={statementExportPath(slug, format)}>
          {t(`statement.format.${format}`)}
        </ButtonLink>
      </li>
    ))}
  </ul>
)
