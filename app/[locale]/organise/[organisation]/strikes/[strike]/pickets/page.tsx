import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { listUsableActions } from '@/features/industrial-action/queries'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { planPicketsAction } from '@/features/programmes/actions'
import { PlanForm } from '@/features/programmes/components/plan-form'
import { copyDayPath, programmePath } from '@/features/programmes/paths'
import { listProgrammes } from '@/features/programmes/queries'
import { newWorkplacePath } from '@/features/workplaces/paths'
import { listWorkplaces } from '@/features/workplaces/queries'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { NotYourRole } from '../../../../_parts'

/** From strike days and workplaces to pickets: the pattern. Also under a strike of others that one calls or supports. */
export default async function PlanPicketsPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/strikes/[strike]/pickets'>) {
  const t = await pageTranslator(params)
  const { organisation, strike: id } = await params
  const by = await requireMembership(organisation)
  const strike = (await listUsableActions(by)).find((one) => one.id === id)
  if (!strike) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const workplaces = await listWorkplaces(by)
  return (
    <>
      <h1 className="mt-6">{t('programme.title', { words: strike.ownWords })}</h1>
      <p className="mt-4 text-xl">{whenPhrase(t, strike)}</p>
      <p className="mt-3">
        <a href={localePath(t.locale, copyDayPath(organisation, id))} className="thumb">
          {t('programme.copy')}
        </a>
      </p>
      <Begun t={t} by={by} strike={id} />
      {workplaces.length ? (
        <PlanForm t={t} by={by} strike={strike} action={planPicketsAction.bind(null, organisation, id)} />
      ) : (
        <>
          <p className="mt-6 max-w-words text-xl">{t('workplace.none')}</p>
          <p className="mt-4">
            <ButtonLink href={localePath(t.locale, newWorkplacePath(organisation))}>{t('workplace.new')}</ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

/** Nobody should begin again what is half done. */
async function Begun({ t, by, strike }: { t: Translate; by: Membership; strike: string }) {
  const plans = await listProgrammes(by, strike)
  if (!plans.length) return null
  return (
    <section>
      <h2>{t('programme.begun')}</h2>
      <ul>
        {plans.map(({ id, madeAt, createdAt, rows }) => (
          <li key={id} className="border-b border-hair py-1">
            <a href={localePath(t.locale, programmePath(by.organisation.slug, id))} className="thumb">
              {momentPhrase(t, createdAt, homeZone, createdAt)}
            </a>{' '}
            {t(madeAt ? 'programme.begun.made' : 'programme.begun.open', { count: rows })}
          </li>
        ))}
      </ul>
    </section>
  )
}
