import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { publishDisputeAction, withdrawDisputeAction } from '@/features/disputes/actions'
import { NoticeWork } from '@/features/disputes/components/notice-work'
import { SupportWork } from '@/features/disputes/components/support-work'
import { TimelineWork } from '@/features/disputes/components/timeline-work'
import { disputeEditPath, disputePath } from '@/features/disputes/paths'
import { getKeptDispute } from '@/features/disputes/queries'
import { newStrikePath, strikePath } from '@/features/industrial-action/paths'
import { listKeptActions } from '@/features/industrial-action/queries'
import { DisputeLaw } from '@/features/law/components/dispute-law'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { delegationsPath } from '@/features/rsvps/paths'
import { readOutPath } from '@/features/solidarity/paths'
import { calendarDay, whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { OneButton } from '../../../_parts'

type Dispute = NonNullable<Awaited<ReturnType<typeof getKeptDispute>>>

export default async function DisputeWorkPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/disputes/[dispute]'>) {
  const t = await pageTranslator(params)
  const { organisation, dispute: id } = await params
  const by = await requireMembership(organisation)
  const dispute = isId(id) && (await getKeptDispute(by, id))
  if (!dispute) notFound()
  return (
    <>
      <p className="mt-6 mb-2 font-bold">{t(`organise.state.${dispute.publication}`)}</p>
      <h1>{dispute.title}</h1>
      <p className="mt-3 text-xl">{t('dispute.employer', { employer: dispute.employer })}</p>
      {dispute.ballotClosedOn && dispute.mandateEndsOn && (
        <p className="mt-2 text-soft">
          {t('dispute.mandate', {
            ballot: calendarDay(t, dispute.ballotClosedOn),
            mandate: calendarDay(t, dispute.mandateEndsOn),
          })}
        </p>
      )}
      {canOrganise(by) && <Tools t={t} by={by} dispute={dispute} />}
      <Strikes t={t} by={by} id={id} />
      <DisputeLaw t={t} organisation={organisation} jurisdiction={dispute.jurisdiction} days={dispute} />
      <NoticeWork t={t} by={by} disputeId={id} />
      <SupportWork t={t} by={by} disputeId={id} />
      <TimelineWork t={t} by={by} disputeId={id} />
    </>
  )
}

function Tools({ t, by, dispute }: { t: Translate; by: Membership; dispute: Dispute }) {
  const slug = by.organisation.slug
  const draft = dispute.publication === 'draft'
  return (
    <div className="mt-6 border-y border-hair py-4">
      {draft && <p className="mb-3 max-w-words">{t('dispute.publish.hint')}</p>}
      <div className="flex flex-wrap gap-3">
        {dispute.publication !== 'public' && (
          <OneButton
            t={t}
            action={publishDisputeAction.bind(null, slug, dispute.id)}
            label={t('organise.publish')}
            look="loud"
          />
        )}
        <ButtonLink look="quiet" href={localePath(t.locale, disputeEditPath(slug, dispute.id))}>
          {t('organise.edit')}
        </ButtonLink>
        {dispute.publication !== 'withdrawn' && (
          <OneButton
            t={t}
            action={withdrawDisputeAction.bind(null, slug, dispute.id)}
            label={t(draft ? 'organise.delete' : 'organise.withdraw')}
          />
        )}
        <ButtonLink look="plain" href={localePath(t.locale, delegationsPath(slug, { dispute: dispute.id }))}>
          {t('delegation.link')}
        </ButtonLink>
        <ButtonLink look="plain" href={localePath(t.locale, readOutPath(slug, { dispute: dispute.id }))}>
          {t('solidarity.readOut')}
        </ButtonLink>
        {dispute.slug && dispute.publication === 'public' && (
          <ButtonLink look="plain" href={localePath(t.locale, disputePath(dispute.slug))}>
            {t('organise.seePage')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

async function Strikes({ t, by, id }: { t: Translate; by: Membership; id: string }) {
  const strikes = await listKeptActions(by, id)
  const slug = by.organisation.slug
  return (
    <section>
      <h2>{t('dispute.strikes')}</h2>
      {!strikes.length && <p>{t('dispute.strikes.none')}</p>}
      <ul>
        {strikes.map((strike) => (
          <li key={strike.id} className="border-b border-hair py-3">
            <a href={localePath(t.locale, strikePath(slug, strike.id))} className="thumb text-xl">
              {strike.ownWords}
            </a>
            <span className="block text-soft">
              {whenPhrase(t, strike)} · {t(`status.${strike.status}`)} · {t(`organise.state.${strike.publication}`)}
            </span>
          </li>
        ))}
      </ul>
      {canOrganise(by) && (
        <p className="mt-4">
          <ButtonLink look="quiet" href={localePath(t.locale, newStrikePath(slug, id))}>
            {t('dispute.addStrike')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
