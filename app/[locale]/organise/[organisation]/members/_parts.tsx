import { Hidden } from '@/components/organise/fields'
import { Sheet } from '@/components/ui/sheet'
import { removeMemberAction } from '@/features/organisations/actions'
import { RoleForm } from '@/features/organisations/components/role-form'
import { memberPath, membersPath } from '@/features/organisations/paths'
import { canAdminister, canOrganise, type Membership } from '@/features/organisations/permissions'
import type { Member } from '@/features/organisations/queries'
import { dayPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { OneButton } from '../../_parts'

/** With one administrator, one lost phone is enough to stop everything. */
export function FewAdministrators({ t, members }: { t: Translate; members: Member[] }) {
  if (members.filter(canAdminister).length > 1) return null
  return (
    <div className="mt-4 max-w-words border-s-8 border-ember ps-3 font-bold">
      <p>{t('members.warning.administrator')}</p>
      {members.filter(canOrganise).length === 1 && <p>{t('members.warning.callOff')}</p>}
    </div>
  )
}

export function MemberList({ t, by, members }: { t: Translate; by: Membership; members: Member[] }) {
  return (
    <ul className="mt-4">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
          <span className="text-xl">
            {member.name} {member.you && t('members.you')}
          </span>
          <span className="text-soft">{roleOf(t, member)}</span>
          {canAdminister(by) && (
            <a
              href={`${localePath(t.locale, memberPath(by.organisation.slug, member.id))}#change`}
              aria-label={t('members.change.label', { name: member.name })}
              className="inline-flex min-h-11 items-center"
            >
              {t('members.change')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

const roleOf = (t: Translate, { role, expiresAt }: Member) =>
  expiresAt
    ? `${t(`role.${role}`)}, ${t('members.until', { day: dayPhrase(t, expiresAt, homeZone) })}`
    : t(`role.${role}`)

export function ChangeMember({ t, by, member }: { t: Translate; by: Membership; member: Member }) {
  return (
    <Sheet id="change">
      <h2 className="mt-0 border-0 pt-0">{t('members.change.title', { name: member.name })}</h2>
      <RoleForm t={t} by={by} member={member} />
      <div className="mt-8 border-t border-hair pt-4">
        <p className="mb-3">{member.you ? t('members.remove.you') : t('members.remove.hint', { name: member.name })}</p>
        <OneButton t={t} action={removeMemberAction.bind(null, by.organisation.slug)} label={t('members.remove')}>
          <Hidden name="member" stored={member.id} />
        </OneButton>
      </div>
      <p className="mt-5">
        <a href={localePath(t.locale, membersPath(by.organisation.slug))}>{t('form.cancel')}</a>
      </p>
    </Sheet>
  )
}
