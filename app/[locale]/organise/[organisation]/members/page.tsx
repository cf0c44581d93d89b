import type { Metadata } from 'next'
import { NoMailNote } from '@/features/accounts/components/no-mail-note'
import { InviteForm } from '@/features/organisations/components/invite-form'
import { listInvitations } from '@/features/organisations/invitations/queries'
import { handOverPath } from '@/features/organisations/paths'
import { canAdminister, type Membership } from '@/features/organisations/permissions'
import { listMembers } from '@/features/organisations/queries'
import { requireMembership } from '@/features/organisations/session'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { OpenInvitations } from '../../_invitations'
import { ChangeMember, FewAdministrators, MemberList } from './_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/members'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('members.title') }
}

export default async function MembersPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const members = await listMembers(by)
  const { member: id } = await searchParams
  const chosen = canAdminister(by) && members.find((member) => member.id === id)
  return (
    <>
      <h1 className="mt-6">{t('members.title')}</h1>
      <FewAdministrators t={t} members={members} />
      <MemberList t={t} by={by} members={members} />
      {chosen && <ChangeMember t={t} by={by} member={chosen} />}
      {canAdminister(by) && (
        <p className="mt-4">
          <a href={localePath(t.locale, handOverPath(by.organisation.slug))} className="thumb">
            {t('members.handOver')}
          </a>
        </p>
      )}
      {canAdminister(by) && !chosen && <Invitations t={t} by={by} />}
    </>
  )
}

async function Invitations({ t, by }: { t: Translate; by: Membership }) {
  const invitations = (await listInvitations(by)).filter(({ newOrganisation }) => !newOrganisation)
  return (
    <>
      <section id="invitations">
        <h2>{t('members.invitations')}</h2>
        {!invitations.length && <p>{t('members.invitations.none')}</p>}
        <OpenInvitations t={t} by={by} back="members" invitations={invitations} />
      </section>
      <section>
        <h2>{t('members.invite')}</h2>
        <p className="max-w-words">{t('members.invite.hint')}</p>
        <NoMailNote t={t} />
        <InviteForm t={t} by={by} />
      </section>
    </>
  )
}
