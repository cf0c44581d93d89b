import { Sheet } from '@/components/ui/sheet'
import type { PublicEvent } from '@/features/events/public-event'
import type { KeptForm } from '@/features/kept-forms/sealing'
import type { Translate } from '@/lib/i18n/translate'
import { getTally } from '../queries'
import { placesLeft, publicBand, signUpState } from '../rules'
import { SignUpForm } from './sign-up-form'

type Props = { t: Translate; event: PublicEvent; kept?: KeptForm | null }

/** "I'm coming": the form, or in words why there is none. */
export async function SignUp({ t, event, kept }: Props) {
  const { people, showBand, now } = await getTally(event.id)
  const state = signUpState(event, now, people)
  const band = showBand ? publicBand(people) : null
  return (
    <Sheet id="coming">
      <h2 className="m-0 border-0 p-0">{t(state === 'open' ? 'rsvp.title' : 'rsvp.title.closed')}</h2>
      {band && <p className="mt-2">{t('rsvp.band', { band })}</p>}
      {state === 'open' ? (
        <SignUpForm t={t} event={event} kept={kept} left={placesLeft(event, people)} />
      ) : (
        <p className="mt-3">{t(`rsvp.closed.${state}`)}</p>
      )}
    </Sheet>
  )
}
