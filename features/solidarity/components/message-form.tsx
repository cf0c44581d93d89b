import { Button } from '@/components/ui/button'
import { Choice, TextArea, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { sendMessagePath } from '../paths'
import { longestMessage } from '../rules'
import type { MessageTarget } from '../vocabulary'

type Props = { t: Translate; to: { target: MessageTarget; slug: string }; kept: KeptForm | null }

/** Words of support, who they are from, and what may be done with them: two consents, neither ticked beforehand. */
export function MessageForm({ t, to, kept }: Props) {
  const value = (name: string) => {
    const typed = kept?.values[name]
    return { name, defaultValue: typeof typed === 'string' ? typed : undefined, error: kept?.errors[name] }
  }
  const optional = <span className="font-normal text-soft">{t('form.optional')}</span>
  return (
    <Sheet>
      <form method="post" action={localePath(t.locale, sendMessagePath(to.target, to.slug))} data-once>
        <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
        <TextArea
          {...value('text')}
          label={t('solidarity.text')}
          hint={t('solidarity.text.hint')}
          rows={7}
          maxLength={longestMessage}
          required
        />
        <TextField
          {...value('sender')}
          label={t('solidarity.sender')}
          hint={t('solidarity.sender.hint')}
          maxLength={120}
          required
        />
        <fieldset className="mt-4">
          <legend className="font-bold">{t('solidarity.consent')}</legend>
          <p className="text-[.9375rem] text-soft">{t('solidarity.consent.hint')}</p>
          {(['mayShow', 'mayQuote'] as const).map((name) => (
            <Choice
              key={name}
              type="checkbox"
              id={name}
              name={name}
              value="on"
              defaultChecked={kept?.values[name] === 'on'}
              label={t(`solidarity.${name}`)}
              hint={t(`solidarity.${name}.hint`)}
            />
          ))}
        </fieldset>
        <TextField
          {...value('quotedAs')}
          label={
            <>
              {t('solidarity.quotedAs')} {optional}
            </>
          }
          hint={t('solidarity.quotedAs.hint')}
          maxLength={120}
        />
        <TextField
          {...value('contact')}
          label={
            <>
              {t('solidarity.contact')} {optional}
            </>
          }
          hint={t('solidarity.contact.hint')}
          maxLength={120}
        />
        <p className="mt-5">
          <Button>{t('solidarity.send')}</Button>
        </p>
        <p className="mt-3">
          <a href={localePath(t.locale, '/privacy')} className="thumb">
            {t('rsvp.kept')}
          </a>
        </p>
      </form>
    </Sheet>
  )
}
