import type { Metadata } from 'next'
import { Hidden } from '@/components/organise/fields'
import { acceptAffiliationAction, endAffiliationAction } from '@/features/organisations/affiliations/actions'
import { type Affiliation, listAffiliations } from '@/features/organisations/affiliations/queries'
import { AskAffiliation, TermsForm, TheirTerms } from '@/features/organisations/components/affiliation-forms'
import { affiliationPath } from '@/features/organisations/paths'
import { canAdminister, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { OneButton } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/affiliations'>
type Part = { t: Translate; by: Membership; affiliation: Affiliation }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('affiliation.title') }
}

/** The union above and the branches below, and in words what each may see and do. */
export default async function AffiliationsPage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const all = await listAffiliations(by)
  const asked = all.filter(({ state }) => state === 'asked')
  const agreed = all.filter(({ state }) => state === 'accepted')
  return (
    <>
      <h1 className="mt-6">{t('affiliation.title')}</h1>
      <p className="mt-4 max-w-words">{t('affiliation.intro')}</p>
      {!all.length && <p className="mt-3 max-w-words">{t('affiliation.none')}</p>}
      <ul>
        {asked.map((affiliation) => (
          <Asked key={affiliation.body.id} t={t} by={by} affiliation={affiliation} />
        ))}
      </ul>
      {agreed.map((affiliation) => (
        <Agreed key={affiliation.body.id} t={t} by={by} affiliation={affiliation} />
      ))}
      {canAdminister(by) && (
        <section>
          <h2>{t('affiliation.ask')}</h2>
          <AskAffiliation t={t} by={by} />
        </section>
      )}
    </>
  )
}

function Asked({ t, by, affiliation }: Part) {
  const mine = affiliation.askedBy === by.organisation.id
  const { side, body } = affiliation
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
      <span>{t(`affiliation.${mine ? 'weAsked' : 'theyAsked'}.${side}`, { name: body.name })}</span>
      {canAdminister(by) && !mine && (
        <Pair t={t} affiliation={affiliation} action={acceptAffiliationAction} by={by} label={t('organise.accept')} />
      )}
      {canAdminister(by) && (
        <Pair
          t={t}
          affiliation={affiliation}
          action={endAffiliationAction}
          by={by}
          label={t(mine ? 'members.invitations.takeBack' : 'organise.decline')}
        />
      )}
    </li>
  )
}

function Agreed({ t, by, affiliation }: Part) {
  const { side, body } = affiliation
  return (
    <section>
      <h2>{t(`affiliation.agreed.${side}`, { name: body.name })}</h2>
      <p>
        <a href={localePath(t.locale, affiliationPath(by.organisation.slug, body.id))} className="thumb">
          {t(`affiliation.see.${side}`, { name: body.name })}
        </a>
      </p>
      <h3 className="mt-4">{t('affiliation.theirs', { name: body.name })}</h3>
      <TheirTerms t={t} affiliation={affiliation} />
      <h3 className="mt-4">{t('affiliation.ours', { name: body.name })}</h3>
      {canAdminister(by) && <TermsForm t={t} by={by} affiliation={affiliation} />}
      <p className="mt-3 max-w-words border-l-8 border-ember pl-3">{t('affiliation.never')}</p>
      {canAdminister(by) && (
        <p className="mt-4">
          <Pair t={t} affiliation={affiliation} action={endAffiliationAction} by={by} label={t('affiliation.end')} />
        </p>
      )}
    </section>
  )
}

function Pair({ t, by, affiliation, action, label }: Part & { action: typeof endAffiliationAction; label: string }) {
  return (
    <OneButton t={t} action={action.bind(null, by.organisation.slug)} label={label} look="plain">
      <Hidden name="unionId" stored={affiliation.unionId} />
      <Hidden name="branchId" stored={affiliation.branchId} />
    </OneButton>
  )
}
