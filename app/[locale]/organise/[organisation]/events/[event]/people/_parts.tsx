import { Hidden } from '@/components/organise/fields'
import { withdrawEventInvitationAction } from '@/features/organisations/grants/actions'
import type { Membership } from '@/features/organisations/permissions'
import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { OneButton } from '../../../../_parts'

type Invitation = { id: string; name: string; mayCallOff: boolean; expiresAt: Date }

export function OpenEventInvitations({
  t,
  by,
  event,
  invitations,
}: {
  t: Translate
  by: Membership
  event: string
  invitations: Invitation[]
}) {
  if (!invitations.length) return null
  return (
    <>
      <h2>{t('members.invitations')}</h2>
      <ul>
        {invitations.map(({ id, name, mayCallOff, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <span className="text-xl">{name}</span>
            <span className="text-soft">
              {t(mayCallOff ? 'event.people.mayCallOff' : 'event.people.mayNot')} ·{' '}
              {t('members.invitations.open', { day: dayPhrase(t, expiresAt, homeZone) })}
            </span>
            <OneButton
              t={t}
              action={withdrawEventInvitationAction.bind(null, by.organisation.slug, event)}
              label={t('members.invitations.takeBack')}
              look="plain"
            >
              <Hidden name="invitation" stored={id} />
            </OneButton>
          </li>
        ))}
      </ul>
    </>
  )
}
