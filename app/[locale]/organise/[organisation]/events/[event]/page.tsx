import { notFound } from 'next/navigation'
import { Prose } from '@/components/ui/prose'
import { EventTools } from '@/features/changes/components/event-tools'
import { ShownChanges } from '@/features/changes/components/shown-changes'
import { newCircularPath } from '@/features/circulars/paths'
import { getBallotDays } from '@/features/disputes/ballot/queries'
import { EventFacts } from '@/features/events/components/event-facts'
import { EventHead } from '@/features/events/components/event-head'
import { WhereHeading } from '@/features/events/components/where-heading'
import { Withdrawn } from '@/features/events/components/withdrawn'
import { getPreview } from '@/features/events/queries'
import { getKeptEvent, type KeptEvent } from '@/features/events/work/queries'
import { StrikeLine } from '@/features/industrial-action/components/strike-line'
import { EventLaw } from '@/features/law/components/event-law'
import { canOrganise, type EventProof, type Membership } from '@/features/organisations/permissions'
import { requireEventProof } from '@/features/organisations/session'
import { kindsWithPapers } from '@/features/papers/fitting'
import { papersPath } from '@/features/papers/paths'
import { RotaLine } from '@/features/rota/components/rota-line'
import { SignUpNumbers } from '@/features/rsvps/components/sign-up-numbers'
import { delegationsPath } from '@/features/rsvps/paths'
import { readOutPath } from '@/features/solidarity/paths'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { toLocal } from '@/lib/time'

/** What is known of those who come, and the ways to hear from them and to write to them. */
function People({ t, by, id }: { t: Translate; by: Membership; id: string }) {
  const slug = by.organisation.slug
  const links: [string, string][] = [
    [delegationsPath(slug, { event: id }), t('delegation.link')],
    [readOutPath(slug, { event: id }), t('solidarity.readOut')],
  ]
  if (canOrganise(by)) links.push([newCircularPath(slug, { event: id }), t('circular.link')])
  return (
    <p className="mt-3 flex flex-wrap gap-x-5">
      {links.map(([path, label]) => (
        <a key={path} href={localePath(t.locale, path)} className="thumb">
          {label}
        </a>
      ))}
    </p>
  )
}

/** One event from the inside: what may be done with it, who is coming, and how it looks outside. */
export default async function EventWorkPage({ params }: PageProps<'/[locale]/organise/[organisation]/events/[event]'>) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireEventProof(organisation, id)
  const kept = isId(id) && (await getKeptEvent(by, id))
  const preview = kept && (await getPreview(by.organisation.id, id, t.locale))
  if (!kept || !preview) notFound()
  if (kept.publication === 'withdrawn') return <Withdrawn t={t} event={preview} />
  return (
    <>
      <EventHead t={t} event={preview} now={kept.now} waits={waitsFor(kept)} />
      {by.scope && <OneEvent t={t} by={by} />}
      <EventTools t={t} by={by} event={kept} />
      {kept.publication === 'public' && <SignUpNumbers t={t} by={by} eventId={id} />}
      {kept.publication === 'public' && !by.scope && <People t={t} by={by} id={id} />}
      {!by.scope && <RotaLine t={t} by={by} eventId={id} />}
      <WhereHeading t={t} event={preview} />
      <StrikeLine t={t} action={preview.action} />
      <div className="my-4">
        <Prose text={preview.text.summary} lang={languageTag[preview.locale]} />
      </div>
      <EventFacts t={t} event={preview} />
      {!by.scope && <Papers t={t} organisation={organisation} event={kept} />}
      {!by.scope && <Law t={t} by={by} event={kept} postcode={preview.place.postcode} />}
      <ShownChanges t={t} eventId={id} zone={kept.zone} />
    </>
  )
}

function waitsFor({ publication, publishAt, now }: KeptEvent) {
  if (publication === 'draft') return 'draft'
  return publishAt && publishAt > now ? 'scheduled' : null
}

async function Law({ t, by, event, postcode }: { t: Translate; by: Membership; event: KeptEvent; postcode: string }) {
  const dispute = event.disputeId ? await getBallotDays(by, event.disputeId) : null
  return (
    <EventLaw
      t={t}
      organisation={by.organisation.slug}
      event={{
        kind: event.kind,
        day: toLocal(event.startsAt, event.zone).date,
        postcode,
        jurisdiction: dispute?.jurisdiction ?? null,
        ballotOpenedOn: dispute?.days?.ballotOpenedOn ?? null,
        today: toLocal(event.now, event.zone).date,
      }}
    />
  )
}

function Papers({ t, organisation, event }: { t: Translate; organisation: string; event: KeptEvent }) {
  if (!kindsWithPapers.includes(event.kind)) return null
  return (
    <p className="mt-6">
      <a href={localePath(t.locale, papersPath(organisation, event.id))} className="thumb">
        {t('papers.open')}
      </a>
    </p>
  )
}

/** Says to somebody who has to do with this event alone what that means. */
function OneEvent({ t, by }: { t: Translate; by: EventProof }) {
  const { union, mayCallOff } = by.scope ?? {}
  const organisation = by.organisation.name
  return (
    <p className="mt-4 max-w-words border-l-8 border-ember pl-3">
      {union
        ? t('event.one.union', { organisation, union: union.name })
        : t(mayCallOff ? 'event.one.mayCallOff' : 'event.one.mayNot', { organisation, role: t(`role.${by.role}`) })}
    </p>
  )
}
