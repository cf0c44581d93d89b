import type { Metadata } from 'next'
import { Hidden } from '@/components/organise/fields'
import { claimBodyAction, withdrawClaimAction } from '@/features/claims/actions'
import { OpenClaims } from '@/features/claims/components/open-claims'
import { listClaimable, listClaimsOnUs, listOwnClaims } from '@/features/claims/queries'
import { canAdminister, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { NotYourRole, OneButton } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/claims'>
type Part = { t: Translate; by: Membership }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('claim.title') }
}

/** What others list for a name that is one's own, and what one lists for a body that has joined. */
export default async function ClaimsPage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canAdminister(by)) return <NotYourRole t={t} membership={by} />
  const onUs = await listClaimsOnUs(by)
  return (
    <>
      <h1 className="mt-6">{t('claim.title')}</h1>
      {onUs.length > 0 && (
        <section>
          <h2>{t('claim.onUs')}</h2>
          <OpenClaims t={t} by={by} back="claims" claims={onUs} />
        </section>
      )}
      <OwnClaims t={t} by={by} />
      <Claimable t={t} by={by} />
    </>
  )
}

async function OwnClaims({ t, by }: Part) {
  const claims = await listOwnClaims(by)
  if (!claims.length) return null
  return (
    <section>
      <h2>{t('claim.own')}</h2>
      <ul>
        {claims.map(({ id, name, lister, state, movedEvents }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <span className="text-xl">{name}</span>
            <span className="text-soft">{t(`claim.state.${state}`, { lister, events: movedEvents ?? 0 })}</span>
            {state === 'asked' && (
              <OneButton
                t={t}
                action={withdrawClaimAction.bind(null, by.organisation.slug)}
                label={t('members.invitations.takeBack')}
                look="plain"
              >
                <Hidden name="claim" stored={id} />
              </OneButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Claimable({ t, by }: Part) {
  const bodies = await listClaimable(by)
  return (
    <section>
      <h2>{t('claim.yours')}</h2>
      <p className="max-w-words">{t('claim.yours.text')}</p>
      {!bodies.length && <p className="mt-3">{t('claim.yours.none')}</p>}
      <ul>
        {bodies.map(({ id, name, lister, events }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <span className="text-xl">{name}</span>
            <span className="text-soft">{t('claim.listedBy', { lister, events })}</span>
            <OneButton
              t={t}
              action={claimBodyAction.bind(null, by.organisation.slug)}
              label={t('claim.claim')}
              look="plain"
            >
              <Hidden name="body" stored={id} />
            </OneButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
