import { notFound } from 'next/navigation'
import { eventWorkPath } from '@/features/events/paths'
import {
  type Affiliation,
  getAffiliation,
  listEventsOfBranch,
  listStrikesOfUnion,
} from '@/features/organisations/affiliations/queries'
import { affiliationsPath, organisationPath } from '@/features/organisations/paths'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

type Part = { t: Translate; by: Membership; affiliation: Affiliation }

/** What one organisation sees of the one above or below it. */
export default async function AffiliationPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/affiliations/[body]'>) {
  const t = await pageTranslator(params)
  const { organisation, body } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const affiliation = (isId(body) && (await getAffiliation(by, body))) || notFound()
  return (
    <>
      <p className="mt-4">
        <a href={localePath(t.locale, affiliationsPath(organisation))} className="thumb">
          {t('affiliation.title')}
        </a>
      </p>
      <h1>{affiliation.body.name}</h1>
      <p className="mt-2">
        <a href={localePath(t.locale, organisationPath(affiliation.body.slug))} className="thumb">
          {t('organise.seePage')}
        </a>
      </p>
      {affiliation.side === 'branch' ? (
        <EventsOfBranch t={t} by={by} affiliation={affiliation} />
      ) : (
        <StrikesOfUnion t={t} by={by} affiliation={affiliation} />
      )}
      <p className="mt-6 max-w-words border-l-8 border-ember pl-3">{t('affiliation.never')}</p>
    </>
  )
}

async function EventsOfBranch({ t, by, affiliation }: Part) {
  const events = await listEventsOfBranch(by, affiliation.body.id)
  if (!events.length) return <p className="mt-4">{t('affiliation.events.none')}</p>
  return (
    <ul className="mt-4">
      {events.map(({ id, title, publication, status, people, ...span }) => (
        <li key={id} className="border-b border-hair py-3">
          <a href={localePath(t.locale, eventWorkPath(affiliation.body.slug, id))} className="thumb text-xl">
            {title}
          </a>
          <span className="block text-soft">
            {whenPhrase(t, span)} · {t(publication === 'draft' ? 'organise.state.draft' : `status.${status}`)}
            {people !== null && ` · ${t('affiliation.events.people', { people })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

async function StrikesOfUnion({ t, by, affiliation }: Part) {
  const strikes = await listStrikesOfUnion(by, affiliation.body.id)
  if (!strikes.length) return <p className="mt-4">{t('affiliation.strikes.none')}</p>
  return (
    <ul className="mt-4">
      {strikes.map(({ id, ownWords, dispute, publication, status, ...span }) => (
        <li key={id} className="border-b border-hair py-3">
          <span className="text-xl">{ownWords}</span>
          <span className="block text-soft">
            {dispute} · {whenPhrase(t, span)} ·{' '}
            {t(publication === 'draft' ? 'organise.state.draft' : `status.${status}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
