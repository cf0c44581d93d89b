import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bills } from '@/components/ui/bill'
import { Prose } from '@/components/ui/prose'
import { disputePath } from '@/features/disputes/paths'
import { listDisputesOf } from '@/features/disputes/queries'
import { EventBill } from '@/features/events/components/event-bill'
import { listUpcoming } from '@/features/events/queries'
import { organisationCalendarPath } from '@/features/organisations/paths'
import { getPublicOrganisation } from '@/features/organisations/queries'
import { suggestPath } from '@/features/suggestions/paths'
import { getTaker } from '@/features/suggestions/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/organisations/[organisation]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organisation = await getPublicOrganisation((await params).organisation)
  return { title: organisation?.name, robots: organisation?.demo ? { index: false } : undefined }
}

export default async function OrganisationPage({ params }: Props) {
  const t = await pageTranslator(params)
  const organisation = (await getPublicOrganisation((await params).organisation)) ?? notFound()
  const [events, taker] = await Promise.all([
    listUpcoming(t.locale, { organisationId: organisation.id }),
    getTaker(organisation.slug),
  ])
  return (
    <>
      <p className="mt-6 mb-2 font-bold">
        {t(`organisation.kind.${organisation.kind}`)}{' '}
        {organisation.demo && <span className="text-link">{t('site.example')}</span>}
      </p>
      <h1>{organisation.name}</h1>
      <div className="mt-4">
        <Prose text={organisation.about} />
      </div>
      {organisation.website && (
        <p className="mt-3">
          <a href={organisation.website} rel="noreferrer nofollow" className="thumb">
            {t('organisation.website')}
          </a>
        </p>
      )}
      {organisation.pressContact && (
        <p className="mt-3">{t('organisation.press', { contact: organisation.pressContact })}</p>
      )}
      <section>
        <h2>{t('organisation.events')}</h2>
        {!events.length && <p>{t('organisation.events.none')}</p>}
        <Bills>
          {events.map((event) => (
            <EventBill key={event.id} t={t} event={event} />
          ))}
        </Bills>
      </section>
      <Supported t={t} id={organisation.id} own={events.map(({ id }) => id)} />
      <Disputes t={t} id={organisation.id} />
      {taker && (
        <p className="mt-8 print:hidden">
          <a href={localePath(t.locale, suggestPath(organisation.slug))} className="thumb">
            {t('suggest.link')}
          </a>
        </p>
      )}
      <p className="mt-8 print:hidden">
        <a href={localePath(t.locale, organisationCalendarPath(organisation.slug))} className="thumb">
          {t('organisation.calendar')}
        </a>
      </p>
    </>
  )
}

/** Of others, whose disputes it supports. */
async function Supported({ t, id, own }: { t: Translate; id: string; own: string[] }) {
  const events = (await listUpcoming(t.locale, { supporterId: id })).filter((event) => !own.includes(event.id))
  if (!events.length) return null
  return (
    <section>
      <h2>{t('event.supported')}</h2>
      <Bills>
        {events.map((event) => (
          <EventBill key={event.id} t={t} event={event} />
        ))}
      </Bills>
    </section>
  )
}

async function Disputes({ t, id }: { t: Translate; id: string }) {
  const disputes = await listDisputesOf(id, t.locale)
  if (!disputes.length) return null
  return (
    <section>
      <h2>{t('organisation.disputes')}</h2>
      <ul>
        {disputes.map(({ slug, title, employer }) => (
          <li key={slug} className="border-b border-hair py-3">
            <a href={localePath(t.locale, disputePath(slug))}>{title}</a>, {employer}
          </li>
        ))}
      </ul>
    </section>
  )
}
