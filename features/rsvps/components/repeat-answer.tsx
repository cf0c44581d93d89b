import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { PublicEvent } from '@/features/events/public-event'
import { pressOfKept } from '@/features/kept-forms/rules'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { signUpPath } from '../paths'
import { isWorkAddress } from '../rules'
import { signUpInput } from '../validation'

/** What was left empty is not sent again: a box that was not ticked has no value at all. */
const repeated = ['people', 'tell', 'email', 'delegation', 'banner', 'contact']

/**
 * Says back what was typed, with a button that sends it. The button's key follows from the kept form, so that reload,
 * back and a double press are one press.
 */
export function RepeatAnswer({ t, event, kept, id }: { t: Translate; event: PublicEvent; kept: KeptForm; id: string }) {
  const answer = signUpInput.safeParse(kept.values).data
  if (!answer) return null
  const { people, email, delegation, banner, contact } = answer
  const path = localePath(t.locale, signUpPath(event.slug))
  return (
    <Sheet>
      <p className="text-xl font-bold">{t('rsvp.repeat.people', { people })}</p>
      {delegation && <p>{t('rsvp.repeat.delegation', { delegation })}</p>}
      {banner && <p>{t('rsvp.repeat.banner')}</p>}
      {contact && <p>{t('rsvp.repeat.contact', { contact })}</p>}
      <p>{email ? t('rsvp.repeat.email', { email }) : t('rsvp.repeat.no')}</p>
      {email && isWorkAddress(email, event.dispute?.employer ?? '') && (
        <p role="alert" className="border-s-8 border-ember ps-3 font-bold">
          {t('rsvp.repeat.work')}
        </p>
      )}
      <p>{t(email ? 'rsvp.repeat.mails' : 'rsvp.repeat.counts')}</p>
      <form method="post" action={path} className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        {repeated
          .filter((name) => kept.values[name])
          .map((name) => (
            <input key={name} type="hidden" name={name} value={kept.values[name]} />
          ))}
        <input type="hidden" name="press" value={pressOfKept(id)} />
        <input type="hidden" name="sure" value="on" />
        <Button>{t('rsvp.button')}</Button>
        <a href={`${path}?kept=${id}&change=1`} className="inline-flex min-h-11 items-center">
          {t('rsvp.repeat.change')}
        </a>
      </form>
    </Sheet>
  )
}
