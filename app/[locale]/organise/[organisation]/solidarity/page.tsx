import { ButtonLink } from '@/components/ui/button'
import { listKeptDisputes } from '@/features/disputes/queries'
import { requireMembership } from '@/features/organisations/session'
import { ReadOutList } from '@/features/solidarity/components/read-out'
import { messagesFilePath, readOutPath } from '@/features/solidarity/paths'
import { listReadOut } from '@/features/solidarity/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'

type Props = PageProps<'/[locale]/organise/[organisation]/solidarity'>

/** The messages that were let through, to be read out at the rally: printed, or kept as a file. */
export default async function ReadOutPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const { dispute, event } = await searchParams
  const about = { dispute: isId(dispute) ? dispute : undefined, event: isId(event) ? event : undefined }
  const messages = await listReadOut(by, { disputeId: about.dispute, eventId: about.event })
  const slug = by.organisation.slug
  return (
    <>
      <h1 className="mt-6">{t('solidarity.title')}</h1>
      <p className="mt-2 max-w-words print:hidden">{t('solidarity.readOut.text')}</p>
      <p className="mt-3 flex flex-wrap gap-x-5 print:hidden">
        {(await listKeptDisputes(by)).map(({ id, title }) => (
          <a key={id} href={localePath(t.locale, readOutPath(slug, { dispute: id }))} className="thumb">
            {title}
          </a>
        ))}
      </p>
      {messages.length > 0 && (
        <p className="mt-3 print:hidden">
          <ButtonLink look="quiet" href={messagesFilePath(slug, about)}>
            {t('solidarity.export')}
          </ButtonLink>
        </p>
      )}
      <ReadOutList t={t} messages={messages} />
    </>
  )
}
