import { notFound } from 'next/navigation'
import { strikePath } from '@/features/industrial-action/paths'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { discardProgrammeAction, publishProgrammeAction, saveProgrammeAction } from '@/features/programmes/actions'
import { MadeList } from '@/features/programmes/components/made-list'
import { ProgrammeTable } from '@/features/programmes/components/programme-table'
import { getProgramme, type Programme } from '@/features/programmes/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { NotYourRole, OneButton } from '../../../_parts'

/** A plan: first the table of what will be made, then what was made of it. */
export default async function ProgrammePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/programmes/[programme]'>) {
  const t = await pageTranslator(params)
  const { organisation, programme: id } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const plan = isId(id) && (await getProgramme(by, id))
  if (!plan) notFound()
  const ticked = plan.rows.filter((row) => row.wanted).length
  return (
    <>
      <h1 className="mt-6">{t(plan.madeAt ? 'programme.made.title' : 'programme.table.title')}</h1>
      {plan.strike && (
        <p className="mt-3">
          <a href={localePath(t.locale, strikePath(organisation, plan.strike.id))} className="thumb text-xl">
            {plan.strike.ownWords}
          </a>
        </p>
      )}
      {plan.madeAt ? (
        <Made t={t} organisation={organisation} plan={plan} />
      ) : (
        <>
          <p className="mt-3 max-w-words">
            {t('programme.table.count', { ticked, all: plan.rows.length })} {t('programme.table.intro')}
          </p>
          <ProgrammeTable t={t} plan={plan} action={saveProgrammeAction.bind(null, organisation, id)} />
          <p className="mt-8">
            <OneButton
              t={t}
              action={discardProgrammeAction.bind(null, organisation, id)}
              label={t('programme.discard')}
              look="plain"
            />
          </p>
        </>
      )}
    </>
  )
}

function Made({ t, organisation, plan }: { t: Translate; organisation: string; plan: Programme }) {
  const made = plan.rows.filter((row) => row.publication !== null)
  const drafts = made.filter((row) => row.publication === 'draft').length
  return (
    <>
      <p className="mt-3 text-xl">{t('programme.made.count', { count: made.length, drafts })}</p>
      {drafts > 0 && (
        <div className="mt-4 border-y border-hair py-4">
          <p className="mb-3 max-w-words">{t('programme.made.hint')}</p>
          <div className="flex flex-wrap gap-3">
            <OneButton
              t={t}
              action={publishProgrammeAction.bind(null, organisation, plan.id)}
              label={t('programme.publish', { count: drafts })}
              look="loud"
            />
            <OneButton
              t={t}
              action={discardProgrammeAction.bind(null, organisation, plan.id)}
              label={t('programme.deleteDrafts', { count: drafts })}
            />
          </div>
        </div>
      )}
      <MadeList t={t} organisation={organisation} rows={made} />
    </>
  )
}
