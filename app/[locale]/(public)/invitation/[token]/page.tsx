import type { Metadata } from 'next'
import { findInvitation } from '@/features/organisations/invitations/queries'
import { invitationPath } from '@/features/organisations/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { PressForm, ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/invitation/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('invitation.title') }
}

export default async function InvitationPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const invitation = await findInvitation(token)
  if (!invitation)
    return (
      <ShortPage title={t('invitation.gone.title')}>
        <p>{t('invitation.gone.text')}</p>
      </ShortPage>
    )
  const { organisation, role, newOrganisation } = invitation
  return (
    <ShortPage title={t('invitation.title')}>
      {newOrganisation ? (
        <p>{t('invitation.newOrganisation', { organisation, name: newOrganisation.name })}</p>
      ) : (
        <p>{t('invitation.join', { organisation, role: t(`role.${role}`) })}</p>
      )}
      <p>{t('invitation.kept')}</p>
      <PressForm action={localePath(t.locale, invitationPath(token))} label={t('invitation.button')} />
    </ShortPage>
  )
}
