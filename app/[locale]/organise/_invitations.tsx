import { Hidden } from '@/components/organise/fields'
import { withdrawInvitationAction } from '@/features/organisations/actions'
import type { OpenInvitation } from '@/features/organisations/invitations/queries'
import type { Membership } from '@/features/organisations/permissions'
import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { OneButton } from './_parts'

/** Invitations that nobody has answered, to an organisation or to set up another; each can be taken back. */
export function OpenInvitations({
  t,
  by,
  back,
  invitations,
}: {
  t: Translate
  by: Membership
  back: 'members' | 'site'
  invitations: OpenInvitation[]
}) {
  const action = withdrawInvitationAction.bind(null, by.organisation.slug, back)
  return (
    <ul>
      {invitations.map(({ id, name, role, newOrganisation, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
          <span className="text-xl">{newOrganisation ?? name}</span>
          <span className="text-soft">
            {newOrganisation ? t('organisation.site.invited', { name }) : t(`role.${role}`)} ·{' '}
            {t('members.invitations.open', { day: dayPhrase(t, expiresAt, homeZone) })}
          </span>
          <OneButton t={t} action={action} label={t('members.invitations.takeBack')} look="plain">
            <Hidden name="invitation" stored={id} />
          </OneButton>
        </li>
      ))}
    </ul>
  )
}
