import { listKeptDisputes } from '@/features/disputes/queries'
import { requireMembership } from '@/features/organisations/session'
import { Delegations } from '@/features/rsvps/components/delegations'
import { listDelegations } from '@/features/rsvps/delegations/queries'
import { delegationsPath } from '@/features/rsvps/paths'
import { day as isDay } from '@/lib/form-fields'
import { dayPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { toLocal } from '@/lib/time'

type Props = PageProps<'/[locale]/organise/[organisation]/delegations'>

/** Groups at a glance: of one event, of a day, or of a dispute. To be printed for the gate. */
export default async function DelegationsPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const { event, dispute, day } = await searchParams
  const filter = {
    eventId: isId(event) ? event : undefined,
    disputeId: isId(dispute) ? dispute : undefined,
    day: isDay.safeParse(day).data || undefined,
  }
  const [events, all, disputes] = [
    await listDelegations(by, filter),
    await listDelegations(by),
    await listKeptDisputes(by),
  ]
  const days = new Map(all.map(({ startsAt, zone }) => [toLocal(startsAt, zone).date, dayPhrase(t, startsAt, zone)]))
  const slug = by.organisation.slug
  return (
    <>
      <h1 className="mt-6">{t('delegation.title')}</h1>
      <p className="mt-2 max-w-words print:hidden">{t('delegation.text')}</p>
      <Filters
        t={t}
        title={t('delegation.day')}
        links={[...days].map(([date, label]) => [delegationsPath(slug, { day: date }), label])}
      />
      <Filters
        t={t}
        title={t('delegation.dispute')}
        links={disputes.map(({ id, title }) => [delegationsPath(slug, { dispute: id }), title])}
      />
      <p className="print:hidden">
        <a href={localePath(t.locale, delegationsPath(slug))} className="thumb">
          {t('delegation.all')}
        </a>
      </p>
      <Delegations t={t} organisation={slug} events={events} />
    </>
  )
}

function Filters({ t, title, links }: { t: Translate; title: string; links: [path: string, label: string][] }) {
  if (!links.length) return null
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-5 print:hidden">
      <strong>{title}:</strong>
      {links.map(([path, label]) => (
        <a key={path} href={localePath(t.locale, path)} className="thumb">
          {label}
        </a>
      ))}
    </p>
  )
}
