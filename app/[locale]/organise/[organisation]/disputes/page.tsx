import { Hidden } from '@/components/organise/fields'
import { ButtonLink } from '@/components/ui/button'
import { disputePath, disputeWorkPath, newDisputePath } from '@/features/disputes/paths'
import { listDisputesToSupport, listKeptDisputes } from '@/features/disputes/queries'
import {
  acceptSupportAction,
  askToSupportAction,
  endSupportAction,
  listSupportedAction,
} from '@/features/disputes/supporters/actions'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { OneButton } from '../../_parts'

export default async function DisputesPage({ params }: PageProps<'/[locale]/organise/[organisation]/disputes'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const disputes = await listKeptDisputes(by)
  return (
    <>
      <h1 className="mt-6">{t('dispute.list')}</h1>
      {!disputes.length && <p className="mt-4 max-w-words">{t('dispute.list.none')}</p>}
      <ul className="mt-4">
        {disputes.map(({ id, title, employer, publication }) => (
          <li key={id} className="border-b border-hair py-3">
            <a href={localePath(t.locale, disputeWorkPath(by.organisation.slug, id))} className="thumb text-xl">
              {title}
            </a>
            <span className="block text-soft">
              {employer} · {t(`organise.state.${publication}`)}
            </span>
          </li>
        ))}
      </ul>
      {canOrganise(by) && (
        <p className="mt-6">
          <ButtonLink href={localePath(t.locale, newDisputePath(by.organisation.slug))}>{t('dispute.new')}</ButtonLink>
        </p>
      )}
      <OthersDisputes t={t} by={by} />
    </>
  )
}

async function OthersDisputes({ t, by }: { t: Translate; by: Membership }) {
  const disputes = await listDisputesToSupport(by)
  const slug = by.organisation.slug
  return (
    <section>
      <h2>{t('dispute.others')}</h2>
      {!disputes.length && <p>{t('dispute.others.none')}</p>}
      <ul>
        {disputes.map(({ id, slug: address, title, keeper, state, listed }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <a href={localePath(t.locale, disputePath(address))} className="thumb">
              {title}
            </a>
            <span className="text-soft">{keeper}</span>
            {state && state !== 'ended' && <span>{t(`dispute.others.${state}`)}</span>}
            {state === 'accepted' && <span>{t(listed ? 'dispute.others.listed' : 'dispute.others.unlisted')}</span>}
            {canOrganise(by) && (
              <>
                {state === 'accepted' && (
                  <OneButton
                    t={t}
                    action={listSupportedAction.bind(null, slug, id)}
                    label={t(listed ? 'dispute.others.unlist' : 'dispute.others.list')}
                    look="plain"
                  >
                    <Hidden name="listed" stored={listed ? 'no' : 'yes'} />
                  </OneButton>
                )}
                {(!state || state === 'ended') && (
                  <OneButton
                    t={t}
                    action={askToSupportAction.bind(null, slug, id)}
                    label={t('dispute.others.ask')}
                    look="plain"
                  />
                )}
                {state === 'invited' && (
                  <OneButton
                    t={t}
                    action={acceptSupportAction.bind(null, slug, id, 'list')}
                    label={t('organise.accept')}
                    look="plain"
                  >
                    <Hidden name="id" stored={by.organisation.id} />
                  </OneButton>
                )}
                {state && state !== 'ended' && (
                  <OneButton
                    t={t}
                    action={endSupportAction.bind(null, slug, id, 'list')}
                    label={t('organise.end')}
                    look="plain"
                  >
                    <Hidden name="id" stored={by.organisation.id} />
                  </OneButton>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
