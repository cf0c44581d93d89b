import type { Metadata } from 'next'
import { Bills } from '@/components/ui/bill'
import { EventBill } from '@/features/events/components/event-bill'
import { pastPath } from '@/features/events/paths'
import { listPast } from '@/features/events/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'

type Props = PageProps<'/[locale]/past'>
const onePage = 30

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('find.past.title') }
}

export default async function PastPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const events = await listPast(t.locale, cursor((await searchParams).before), onePage)
  const last = events.length === onePage ? events.at(-1) : undefined
  return (
    <>
      <h1 className="mt-6">{t('find.past.title')}</h1>
      {!events.length && <p className="mt-6">{t('find.past.none')}</p>}
      <Bills>
        {events.map((event) => (
          <EventBill key={event.id} t={t} event={event} />
        ))}
      </Bills>
      {last && (
        <p className="mt-6">
          <a href={localePath(t.locale, `${pastPath}?before=${last.startsAt.getTime()}_${last.id}`)} className="thumb">
            {t('find.past.older')}
          </a>
        </p>
      )}
    </>
  )
}

/** Where the page before ended: `<milliseconds>_<id>`. */
function cursor(value: unknown) {
  const [milliseconds = '', id = ''] = typeof value === 'string' ? value.split('_') : []
  return /^\d{1,15}$/.test(milliseconds) && isId(id) ? { startsAt: new Date(Number(milliseconds)), id } : null
}
