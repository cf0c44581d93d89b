import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Prose } from '@/components/ui/prose'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { myMessagePath } from '../paths'
import type { MyMessage } from '../queries'

type Props = { t: Translate; mine: MyMessage; token: string }

/** What became of a message, for whoever sent it; they can take it back at any time. */
export function MyMessageView({ t, mine, token }: Props) {
  const path = localePath(t.locale, myMessagePath(token))
  return (
    <>
      <h1 className="mt-6">{t(`solidarity.mine.${mine.state}`)}</h1>
      <p className="mt-4">{t(explanation(mine))}</p>
      {mine.state !== 'taken_back' && (
        <>
          <div className="mt-5 border-s-8 border-ink ps-3">
            <Prose text={mine.text} />
            <p className="font-bold">{mine.sender}</p>
          </div>
          <p className="mt-6">{t('solidarity.mine.takeBackText')}</p>
          <form method="post" action={path} className="mt-2">
            <Button look="quiet">{t('solidarity.mine.takeBack')}</Button>
          </form>
          <div className="mt-6 print:hidden">
            <TextField
              name="link"
              label={t('rsvp.mine.link')}
              hint={t('solidarity.mine.link.hint')}
              defaultValue={env().APP_URL + path}
              readOnly
            />
            <Button
              type="button"
              look="plain"
              hidden
              data-copy="link"
              data-done={t('rsvp.mine.copied')}
              className="mt-2"
            >
              {t('rsvp.mine.copy')}
            </Button>
          </div>
        </>
      )}
      <p className="mt-5">
        <a href={localePath(t.locale, mine.page)} className="thumb">
          {t('solidarity.mine.page')}
        </a>
      </p>
    </>
  )
}

function explanation({ state, mayShow }: MyMessage) {
  if (state !== 'accepted') return `solidarity.mine.${state}.text` as const
  return mayShow ? 'solidarity.mine.accepted.shown' : 'solidarity.mine.accepted.notShown'
}
