import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bills } from '@/components/ui/bill'
import { Prose } from '@/components/ui/prose'
import { DisputeHead } from '@/features/disputes/components/dispute-head'
import { FundLink } from '@/features/disputes/components/fund-link'
import { Notices } from '@/features/disputes/components/notice'
import { Timeline } from '@/features/disputes/components/timeline'
import { disputeCalendarPath } from '@/features/disputes/paths'
import type { PublicDispute } from '@/features/disputes/public-dispute'
import { getPublicDispute } from '@/features/disputes/queries'
import { EventBill } from '@/features/events/components/event-bill'
import { listAllOf, readNow } from '@/features/events/queries'
import { isOver } from '@/features/events/rules'
import { StrikeList } from '@/features/industrial-action/components/strike-list'
import { listPublicActions } from '@/features/industrial-action/queries'
import { Messages } from '@/features/solidarity/components/messages'
import { StatementLinks } from '@/features/statements/components/statement-links'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/disputes/[dispute]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await pageTranslator(params)
  const dispute = await getPublicDispute((await params).dispute, t.locale)
  if (dispute?.publication !== 'public') return { robots: { index: false } }
  return { title: dispute.title, robots: dispute.demo ? { index: false } : undefined }
}

export default async function DisputePage({ params }: Props) {
  const t = await pageTranslator(params)
  const dispute = (await getPublicDispute((await params).dispute, t.locale)) ?? notFound()
  const now = await readNow()
  if (dispute.publication === 'withdrawn')
    return (
      <div className="max-w-words">
        <h1 className="mt-6">{t('dispute.withdrawn.title')}</h1>
        <p className="mt-4">{t('dispute.withdrawn.text')}</p>
      </div>
    )
  return (
    <>
      <DisputeHead t={t} dispute={dispute} />
      <div className="mt-4">
        <Prose text={dispute.about} lang={languageTag[dispute.locale]} />
      </div>
      {dispute.demands && (
        <>
          <h2>{t('dispute.demands')}</h2>
          <Prose text={dispute.demands} lang={languageTag[dispute.locale]} />
        </>
      )}
      <FundLink t={t} link={dispute.fundLink} />
      <StrikeList t={t} strikes={await listPublicActions(dispute.id)} now={now} />
      <Notices t={t} users={dispute.serviceUsers} notices={dispute.notices} now={now} />
      <Events t={t} dispute={dispute} now={now} />
      <StatementLinks t={t} disputeId={dispute.id} />
      <Messages t={t} target="disputes" id={dispute.id} slug={dispute.slug} />
      <Timeline t={t} entries={dispute.timeline} />
      <p className="mt-8 print:hidden">
        <a href={localePath(t.locale, disputeCalendarPath(dispute.slug))} className="thumb">
          {t('dispute.calendar')}
        </a>
      </p>
    </>
  )
}

async function Events({ t, dispute, now }: { t: Translate; dispute: PublicDispute; now: Date }) {
  const events = await listAllOf(t.locale, { dispute: dispute.slug })
  const groups = [
    [t('dispute.events'), events.filter((event) => !isOver(event, now))],
    [t('dispute.pastEvents'), events.filter((event) => isOver(event, now)).reverse()],
  ] as const
  return groups.map(([heading, list]) =>
    list.length ? (
      <section key={heading}>
        <h2>{heading}</h2>
        <Bills>
          {list.map((event) => (
            <EventBill key={event.id} t={t} event={event} />
          ))}
        </Bills>
      </section>
    ) : null,
  )
}
