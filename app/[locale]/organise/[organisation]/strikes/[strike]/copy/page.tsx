import { notFound } from 'next/navigation'
import { listUsableActions } from '@/features/industrial-action/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { copyDayAction } from '@/features/programmes/actions'
import { CopyForm } from '@/features/programmes/components/copy-form'
import { listCopyable } from '@/features/programmes/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../../../_parts'

export default async function CopyDayPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/strikes/[strike]/copy'>) {
  const t = await pageTranslator(params)
  const { organisation, strike: id } = await params
  const by = await requireMembership(organisation)
  const strikes = await listUsableActions(by)
  const strike = strikes.find((one) => one.id === id)
  if (!strike) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const events = await listCopyable(by, id)
  const action = copyDayAction.bind(null, organisation, id)
  return (
    <>
      <h1 className="mt-6">{t('programme.copy')}</h1>
      <p className="mt-4 text-xl">{strike.ownWords}</p>
      {events.length ? (
        <CopyForm t={t} action={action} strike={strike} strikes={strikes} events={events} />
      ) : (
        <p className="mt-4">{t('strike.events.none')}</p>
      )}
    </>
  )
}
