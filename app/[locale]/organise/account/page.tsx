import type { Metadata } from 'next'
import { Hidden } from '@/components/organise/fields'
import { endSessionAction, signOutAction, signOutEverywhereAction } from '@/features/accounts/actions'
import { AddressForm } from '@/features/accounts/components/address-form'
import { NoMailNote } from '@/features/accounts/components/no-mail-note'
import { getPersonAddress, listSessions, type SignedIn } from '@/features/accounts/queries'
import { requireSession } from '@/features/accounts/session'
import { dayPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { OneButton } from '../_parts'

type Props = PageProps<'/[locale]/organise/account'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('account.title') }
}

export default async function AccountPage({ params }: Props) {
  const t = await pageTranslator(params)
  const session = await requireSession()
  const person = await getPersonAddress(session.personId)
  return (
    <>
      <h1 className="mt-6">{t('account.title')}</h1>
      <p className="mt-4">
        {t('account.address.now')} <strong>{person?.email}</strong>
      </p>
      <NoMailNote t={t} />
      <AddressForm t={t} />
      <Sessions t={t} session={session} />
    </>
  )
}

async function Sessions({ t, session }: { t: Translate; session: SignedIn }) {
  const sessions = await listSessions(session.personId)
  const day = (instant: Date) => dayPhrase(t, instant, homeZone)
  return (
    <section>
      <h2>{t('account.sessions')}</h2>
      <p className="max-w-words">{t('account.sessions.hint')}</p>
      <ul className="mt-2">
        {sessions.map(({ id, createdAt, lastUsedOn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-3">
            <span>
              {t('account.sessions.since', { day: day(createdAt) })},{' '}
              {t('account.sessions.used', { day: day(new Date(`${lastUsedOn}T12:00Z`)) })}
            </span>
            {id === session.sessionId ? (
              <strong>{t('account.sessions.this')}</strong>
            ) : (
              <OneButton t={t} action={endSessionAction} label={t('account.sessions.end')} look="plain">
                <Hidden name="session" stored={id} />
              </OneButton>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-5 max-w-words">{t('account.signOut.hint')}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        <OneButton t={t} action={signOutAction} label={t('account.signOut')} look="loud" />
        <OneButton t={t} action={signOutEverywhereAction} label={t('account.signOut.everywhere')} />
      </div>
    </section>
  )
}
