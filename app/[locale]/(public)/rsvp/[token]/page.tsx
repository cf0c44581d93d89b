import type { Metadata } from 'next'
import { getPublicEvent } from '@/features/events/queries'
import { readKeptForm } from '@/features/kept-forms/queries'
import { ManageSignUp } from '@/features/rsvps/components/manage-sign-up'
import { getMySignUp } from '@/features/rsvps/queries'
import { mySignUpForm } from '@/features/rsvps/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/rsvp/[token]'>

/** Names no event: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rsvp.mine.title') }
}

export default async function MySignUpPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const mine = await getMySignUp(token, t.locale)
  const event = mine && (await getPublicEvent(mine.slug, t.locale))
  if (!mine || !event)
    return (
      <ShortPage title={t('rsvp.mine.gone')}>
        <p>{t('rsvp.mine.goneText')}</p>
      </ShortPage>
    )
  const kept = await readKeptForm(mySignUpForm(token), (await searchParams).kept)
  return (
    <div className="max-w-words">
      <ManageSignUp t={t} mine={mine} event={event} token={token} kept={kept} />
    </div>
  )
}
