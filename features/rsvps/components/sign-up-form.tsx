import { Button } from '@/components/ui/button'
import { Choice, Fieldset, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import type { PublicEvent } from '@/features/events/public-event'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { signUpPath } from '../paths'
import { canMail, mostPeople } from '../rules'

type Props = { t: Translate; event: PublicEvent; kept?: KeptForm | null; left: number | null }

/** As little about the person as they like: a number is enough. `left` is the number of places, where they are counted. */
export function SignUpForm({ t, event, kept, left }: Props) {
  const value = (name: string) => ({ name, defaultValue: kept?.values[name], error: kept?.errors[name] })
  return (
    <form method="post" action={localePath(t.locale, signUpPath(event.slug))} data-once className="mt-3">
      <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
      <TextField
        {...value('people')}
        defaultValue={kept?.values.people ?? '1'}
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.min(left ?? mostPeople, mostPeople)}
        label={t('rsvp.people')}
        hint={left === null ? undefined : t('rsvp.left', { left })}
        className="w-24!"
        required
      />
      {canMail(env()) ? <Tell t={t} kept={kept} /> : <p className="mt-4 text-soft">{t('rsvp.noMail')}</p>}
      <TextField
        {...value('delegation')}
        label={
          <>
            {t('rsvp.delegation')} <span className="font-normal text-soft">{t('form.optional')}</span>
          </>
        }
        hint={t('rsvp.delegation.hint')}
        placeholder={t('rsvp.delegation.example')}
        maxLength={80}
      />
      <Choice
        type="checkbox"
        name="banner"
        value="on"
        label={t('rsvp.banner')}
        defaultChecked={kept?.values.banner === 'on'}
      />
      <TextField
        {...value('contact')}
        label={
          <>
            {t('rsvp.contact')} <span className="font-normal text-soft">{t('form.optional')}</span>
          </>
        }
        hint={t('rsvp.contact.hint')}
        maxLength={120}
      />
      <p className="mt-5">
        <Button>{t('rsvp.button')}</Button>
      </p>
      <p className="mt-3">
        <a href={localePath(t.locale, '/privacy')} className="inline-flex min-h-11 items-center">
          {t('rsvp.kept')}
        </a>
      </p>
    </form>
  )
}

/** Nobody is left to believe that we can find them: each choice says what comes of it. */
function Tell({ t, kept }: Pick<Props, 't' | 'kept'>) {
  const chosen = kept?.values.tell ?? 'no'
  return (
    <>
      <Fieldset name="tell" legend={t('rsvp.tell')} error={kept?.errors.tell}>
        {(['no', 'email'] as const).map((choice) => (
          <Choice
            key={choice}
            type="radio"
            name="tell"
            value={choice}
            label={t(`rsvp.tell.${choice}`)}
            hint={t(`rsvp.tell.${choice}.hint`)}
            defaultChecked={chosen === choice}
          />
        ))}
      </Fieldset>
      <TextField
        name="email"
        type="email"
        label={t('rsvp.email')}
        hint={t('rsvp.email.hint')}
        defaultValue={kept?.values.email}
        error={kept?.errors.email}
        autoComplete="email"
      />
    </>
  )
}
