import { notFound } from 'next/navigation'
import { undoChangeAction } from '@/features/changes/calling-off/actions'
import { PasteText } from '@/features/changes/components/paste-text'
import { RingList } from '@/features/changes/components/ring-list'
import { WhoHears } from '@/features/changes/components/who-hears'
import { type Change, getChange } from '@/features/changes/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { env } from '@/lib/env'
import { timePhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { homeZone } from '@/lib/time'
import { NotYourRole, OneButton } from '../../../_parts'

/** After a change: take it back while that is possible, and do what mail cannot do. */
export default async function ChangePage({ params }: PageProps<'/[locale]/organise/[organisation]/changes/[change]'>) {
  const t = await pageTranslator(params)
  const { organisation, change: id } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const change = isId(id) && (await getChange(by, id))
  if (!change) notFound()
  return (
    <>
      <h1 className="mt-6">{t('change.done.title', { kind: t(`change.kind.${change.kind}`) })}</h1>
      <State t={t} change={change} />
      {change.open && !change.undoneAt && (
        <div className="mt-4">
          <OneButton
            t={t}
            action={undoChangeAction.bind(null, organisation, id)}
            label={t('change.undo')}
            look="quiet"
          />
        </div>
      )}
      {!change.undoneAt && (
        <>
          <WhoHears t={t} change={change} />
          <PasteText t={t} change={change} />
          <RingList t={t} organisation={organisation} change={change} />
        </>
      )}
    </>
  )
}

function State({ t, change }: { t: Translate; change: Change }) {
  if (change.undoneAt) return <p className="mt-4 text-xl">{t('change.done.undone')}</p>
  return (
    <>
      <p className="mt-4 text-xl">{t('change.done.everywhere')}</p>
      {change.mailsAfter && (
        <p className="mt-2">
          {change.open
            ? t('change.done.mailsAfter', { time: timePhrase(t, change.mailsAfter, homeZone) })
            : t('change.done.mailsGo')}
        </p>
      )}
      {!env().SMTP_URL && !env().demo && <p className="mt-2 font-bold">{t('change.noMail')}</p>}
    </>
  )
}
