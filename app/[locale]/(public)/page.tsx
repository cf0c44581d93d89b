import type { Metadata } from 'next'
import { Bills } from '@/components/ui/bill'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { listPublicDisputes } from '@/features/disputes/queries'
import { EventBill } from '@/features/events/components/event-bill'
import { findFilter } from '@/features/events/find'
import { pastPath } from '@/features/events/paths'
import { listUpcoming, readNow } from '@/features/events/queries'
import { partOf, parts } from '@/features/events/rules'
import { eventKinds } from '@/features/events/vocabulary'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: { absolute: (await pageTranslator(params))('site.title') } }
}

/** Find: what is on now, today, tomorrow, this week and later. */
export default async function FindPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const filter = findFilter(await searchParams)
  const [events, now] = await Promise.all([listUpcoming(t.locale, filter), readNow()])
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <h1 className="mt-6">{t('find.title')}</h1>
      <FindForm t={t} filter={filter} />
      {parts.map((part) => {
        const here = events.filter((event) => partOf(event, now) === part)
        if (!here.length) return null
        return (
          <section key={part}>
            <h2>{t(`find.part.${part}`)}</h2>
            <Bills>
              {here.map((event) => (
                <EventBill key={event.id} t={t} event={event} />
              ))}
            </Bills>
          </section>
        )
      })}
      {!events.length && <p className="mt-8 text-xl">{t(filtered ? 'find.none' : 'find.empty')}</p>}
      <p className="mt-8 flex flex-wrap gap-x-6 print:hidden">
        {filtered && (
          <a href={localePath(t.locale, '/')} className="thumb">
            {t('find.all')}
          </a>
        )}
        <a href={localePath(t.locale, pastPath)} className="thumb">
          {t('find.past')}
        </a>
      </p>
    </>
  )
}

async function FindForm({ t, filter }: { t: Translate; filter: ReturnType<typeof findFilter> }) {
  const disputes = await listPublicDisputes(t.locale)
  return (
    <search>
      <form
        method="get"
        action={localePath(t.locale, '/')}
        className="mt-6 grid gap-x-4 bg-ink px-4 pb-4 text-paper tablet:grid-cols-[2fr_1fr_1fr_auto] tablet:items-end print:hidden"
      >
        <TextField name="words" label={t('find.words')} defaultValue={filter.words} type="search" />
        <SelectField
          name="kind"
          label={t('find.kind')}
          empty={t('find.kind.any')}
          defaultValue={filter.kind}
          options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
        />
        <SelectField
          name="dispute"
          label={t('find.dispute')}
          empty={t('find.dispute.any')}
          defaultValue={filter.dispute}
          options={disputes.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <Button className="mt-4">{t('find.button')}</Button>
      </form>
    </search>
  )
}
