import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Prose } from '@/components/ui/prose'
import { ShownChanges } from '@/features/changes/components/shown-changes'
import { FundLink } from '@/features/disputes/components/fund-link'
import { Notices } from '@/features/disputes/components/notice'
import { disputePath } from '@/features/disputes/paths'
import { getPublicDispute } from '@/features/disputes/queries'
import { askPath } from '@/features/enquiries/paths'
import { EventFacts } from '@/features/events/components/event-facts'
import { EventHead } from '@/features/events/components/event-head'
import { WhereHeading } from '@/features/events/components/where-heading'
import { Withdrawn } from '@/features/events/components/withdrawn'
import { eventPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { getPublicEvent, readNow } from '@/features/events/queries'
import { isOver } from '@/features/events/rules'
import { JsonLd } from '@/features/feeds/components/json-ld'
import { eventJsonLd } from '@/features/feeds/json-ld'
import { StrikeLine } from '@/features/industrial-action/components/strike-line'
import { isOff } from '@/features/industrial-action/status'
import { reportPath } from '@/features/reports/paths'
import { SignUp } from '@/features/rsvps/components/sign-up'
import { ShareAndKeep } from '@/features/sharing/components/share-and-keep'
import { Messages } from '@/features/solidarity/components/messages'
import { env } from '@/lib/env'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/events/[event]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await pageTranslator(params)
  const event = await getPublicEvent((await params).event, t.locale)
  if (!event || event.publication === 'withdrawn') return { robots: { index: false } }
  return {
    title: event.text.title,
    description: event.text.summary.slice(0, 160) || undefined,
    robots: event.demo ? { index: false } : undefined,
  }
}

export default async function EventPage({ params }: Props) {
  const t = await pageTranslator(params)
  const event = (await getPublicEvent((await params).event, t.locale)) ?? notFound()
  if (event.publication === 'withdrawn') return <Withdrawn t={t} event={event} />
  const now = await readNow()
  const isToCome = !isOff(event.status) && !isOver(event, now)
  const url = env().APP_URL + localePath(t.locale, eventPath(event.slug))
  return (
    <>
      <a href="#coming" className="absolute start-[-99rem] bg-paper p-2 focus:start-4">
        {t('event.toSignUp')}
      </a>
      <EventHead t={t} event={event} now={now} />
      {event.signUp && isToCome && (
        <p className="mt-4 desk:hidden print:hidden">
          <ButtonLink href="#coming">{t('event.coming')}</ButtonLink>
        </p>
      )}
      <div className="grid grid-cols-1 gap-x-12 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <About t={t} event={event} now={now} />
          <WhereHeading t={t} event={event} />
          <EventFacts t={t} event={event} />
          <Dispute t={t} event={event} now={now} />
          <Messages t={t} target="events" id={event.id} slug={event.slug} />
          <ShownChanges t={t} eventId={event.id} zone={event.zone} />
        </div>
        <aside className="desk:sticky desk:top-4 desk:self-start">
          <SignUp t={t} event={event} />
          {!isOver(event, now) && <ShareAndKeep t={t} event={event} url={url} />}
          <p className="mt-2 flex flex-wrap gap-x-5 print:hidden">
            <a href={localePath(t.locale, askPath(event.slug))} className="thumb">
              {t('enquiry.ask')}
            </a>
            <a href={localePath(t.locale, reportPath(event.slug))} className="thumb">
              {t('report.link')}
            </a>
          </p>
        </aside>
      </div>
      <JsonLd data={eventJsonLd(t, event, url)} />
    </>
  )
}

function About({ t, event, now }: { t: Translate; event: PublicEvent; now: Date }) {
  return (
    <>
      <StrikeLine t={t} action={event.action} now={now} />
      {!isOff(event.status) && (
        <div className="mt-4">
          <Prose text={event.text.summary} lang={languageTag[event.locale]} />
        </div>
      )}
    </>
  )
}

/** What the employer says, and the way to the dispute. */
async function Dispute({ t, event, now }: { t: Translate; event: PublicEvent; now: Date }) {
  const dispute = event.dispute && (await getPublicDispute(event.dispute.slug, t.locale))
  if (!dispute) return null
  return (
    <>
      <Notices t={t} users={dispute.serviceUsers} notices={dispute.notices} now={now} />
      <h2>{t('event.dispute')}</h2>
      <p>
        <a href={localePath(t.locale, disputePath(dispute.slug))} lang={languageTag[dispute.locale]}>
          {dispute.title}
        </a>
        , {dispute.employer}
      </p>
      <FundLink t={t} link={dispute.fundLink} />
    </>
  )
}
