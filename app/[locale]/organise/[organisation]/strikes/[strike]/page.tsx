import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { StatusLabel } from '@/components/ui/status-label'
import { possibleChanges } from '@/features/changes/rules'
import { newCircularPath } from '@/features/circulars/paths'
import { getBallotDays } from '@/features/disputes/ballot/queries'
import { disputeWorkPath } from '@/features/disputes/paths'
import { BoardList } from '@/features/events/components/board-list'
import { newEventPath } from '@/features/events/paths'
import { listBoard } from '@/features/events/work/queries'
import { deleteStrikeAction, publishStrikeAction } from '@/features/industrial-action/actions'
import { coverText } from '@/features/industrial-action/components/strike-line'
import { strikeChangePath, strikeEditPath } from '@/features/industrial-action/paths'
import { getKeptAction } from '@/features/industrial-action/queries'
import { isOff } from '@/features/industrial-action/status'
import { StrikeLaw } from '@/features/law/components/strike-law'
import { strikeDays } from '@/features/law/strike-days'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { planPicketsPath } from '@/features/programmes/paths'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { OneButton } from '../../../_parts'

export default async function StrikePage({ params }: PageProps<'/[locale]/organise/[organisation]/strikes/[strike]'>) {
  const t = await pageTranslator(params)
  const { organisation, strike: id } = await params
  const by = await requireMembership(organisation)
  const strike = isId(id) && (await getKeptAction(by, id))
  if (!strike) notFound()
  const off = isOff(strike.status)
  return (
    <>
      <p className="mt-6 mb-2 flex flex-wrap items-center gap-x-4">
        <StatusLabel tone={off ? 'off' : 'on'}>{t(`status.${strike.status}`)}</StatusLabel>
        <span>{t(`organise.state.${strike.publication}`)}</span>
        <a href={localePath(t.locale, disputeWorkPath(organisation, strike.disputeId))} className="thumb">
          {strike.dispute}
        </a>
      </p>
      <h1>{strike.ownWords}</h1>
      <p className="mt-4 text-xl">
        {whenPhrase(t, strike)} · {coverText(t, strike)}
      </p>
      {strike.statusReason && <p className="mt-2">{strike.statusReason}</p>}
      {canOrganise(by) && <Tools t={t} by={by} strike={strike} />}
      <Law t={t} by={by} strike={strike} />
      <Events t={t} by={by} id={id} />
    </>
  )
}

type Strike = NonNullable<Awaited<ReturnType<typeof getKeptAction>>>

function Tools({ t, by, strike }: { t: Translate; by: Membership; strike: Strike }) {
  const slug = by.organisation.slug
  const draft = strike.publication === 'draft'
  return (
    <div className="mt-6 flex flex-wrap gap-3 border-y border-hair py-4">
      {draft && (
        <OneButton
          t={t}
          action={publishStrikeAction.bind(null, slug, strike.id)}
          label={t('organise.publish')}
          look="loud"
        />
      )}
      {!draft && possibleChanges(strike.status, 'strike').length > 0 && (
        <ButtonLink href={localePath(t.locale, strikeChangePath(slug, strike.id))}>{t('event.work.change')}</ButtonLink>
      )}
      <ButtonLink look="quiet" href={localePath(t.locale, planPicketsPath(slug, strike.id))}>
        {t('programme.plan')}
      </ButtonLink>
      <ButtonLink look="quiet" href={localePath(t.locale, `${newEventPath(slug)}?strike=${strike.id}`)}>
        {t('strike.addEvent')}
      </ButtonLink>
      <ButtonLink look="quiet" href={localePath(t.locale, strikeEditPath(slug, strike.id))}>
        {t('organise.edit')}
      </ButtonLink>
      {!draft && (
        <ButtonLink look="quiet" href={localePath(t.locale, newCircularPath(slug, { strike: strike.id }))}>
          {t('circular.link')}
        </ButtonLink>
      )}
      {draft && (
        <OneButton t={t} action={deleteStrikeAction.bind(null, slug, strike.id)} label={t('organise.delete')} />
      )}
    </div>
  )
}

async function Law({ t, by, strike }: { t: Translate; by: Membership; strike: Strike }) {
  const ballot = await getBallotDays(by, strike.disputeId)
  if (!ballot?.days) return null
  return (
    <StrikeLaw
      t={t}
      organisation={by.organisation.slug}
      jurisdiction={ballot.jurisdiction}
      dispute={ballot.days}
      strike={strikeDays(strike, strike.now)}
    />
  )
}

async function Events({ t, by, id }: { t: Translate; by: Membership; id: string }) {
  const events = await listBoard(by, id)
  return (
    <section>
      <h2>{t('strike.events')}</h2>
      {!events.length && <p>{t('strike.events.none')}</p>}
      <BoardList t={t} organisation={by.organisation.slug} events={events} />
    </section>
  )
}
