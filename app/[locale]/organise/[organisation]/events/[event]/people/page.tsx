import { notFound } from 'next/navigation'
import { Hidden } from '@/components/organise/fields'
import { NoMailNote } from '@/features/accounts/components/no-mail-note'
import { eventWorkPath } from '@/features/events/paths'
import { getKeptEvent } from '@/features/events/work/queries'
import { GrantForm, InviteToEventForm } from '@/features/organisations/components/grant-forms'
import { endGrantAction } from '@/features/organisations/grants/actions'
import { listEventInvitations, listGrants } from '@/features/organisations/grants/queries'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { listMembers } from '@/features/organisations/queries'
import { requireMembership } from '@/features/organisations/session'
import { dayPhrase, whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { homeZone } from '@/lib/time'
import { NotYourRole, OneButton } from '../../../../_parts'
import { OpenEventInvitations } from './_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/events/[event]/people'>

/** Who looks after one event beside the organisers: given to a member, or to somebody from outside by mail. */
export default async function EventPeoplePage({ params }: Props) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireMembership(organisation)
  const event = isId(id) && (await getKeptEvent(by, id))
  if (!event || event.publication === 'withdrawn') notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const invitations = await listEventInvitations(by, id)
  const others = (await listMembers(by)).filter((member) => !canOrganise(member))
  return (
    <>
      <h1 className="mt-6">{t('event.people.title')}</h1>
      <p className="mt-4 text-xl">
        <a href={localePath(t.locale, eventWorkPath(organisation, id))}>{event.text.title}</a>, {whenPhrase(t, event)}
      </p>
      <p className="mt-3 max-w-words">{t('event.people.intro')}</p>
      <Grants t={t} by={by} event={id} />
      <OpenEventInvitations t={t} by={by} event={id} invitations={invitations} />
      <h2>{t('event.people.invite')}</h2>
      <p className="max-w-words">{t('event.people.invite.hint')}</p>
      <NoMailNote t={t} />
      <InviteToEventForm t={t} by={by} event={id} />
      {others.length > 0 && (
        <>
          <h2>{t('event.people.give')}</h2>
          <GrantForm t={t} by={by} event={id} members={others} />
        </>
      )}
    </>
  )
}

async function Grants({ t, by, event }: { t: Translate; by: Membership; event: string }) {
  const grants = await listGrants(by, event)
  if (!grants.length) return <p className="mt-4 max-w-words">{t('event.people.none')}</p>
  return (
    <ul className="mt-4">
      {grants.map(({ id, name, mayCallOff, ends }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
          <span className="text-xl">{name}</span>
          <span className="text-soft">
            {t(mayCallOff ? 'event.people.mayCallOff' : 'event.people.mayNot')} ·{' '}
            {t('members.until', { day: dayPhrase(t, ends, homeZone) })}
          </span>
          <OneButton
            t={t}
            action={endGrantAction.bind(null, by.organisation.slug, event)}
            label={t('event.people.end')}
            look="plain"
          >
            <Hidden name="member" stored={id} />
          </OneButton>
        </li>
      ))}
    </ul>
  )
}
