import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getKeptEvent } from '@/features/events/work/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { GateSheet } from '@/features/rota/components/gate-sheet'
import { PicketAdvice } from '@/features/rota/components/rota-head'
import { rotaPath } from '@/features/rota/paths'
import { getRota } from '@/features/rota/queries'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/events/[event]/rota/sheet'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rota.sheet.title') }
}

/** The rota to print for the gate. */
export default async function RotaSheetPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireMembership(organisation)
  if (!isId(id) || !(await getKeptEvent(by, id))) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const rota = (await getRota(by, id)) ?? notFound()
  return (
    <>
      <h1 className="mt-6">{t('rota.sheet.title')}</h1>
      <p className="mt-3 text-xl">
        <strong>{rota.title}</strong>
        <br />
        {whenPhrase(t, rota)}. {rota.place}
      </p>
      <p className="print:hidden">
        <a href={localePath(t.locale, rotaPath(organisation, id))} className="thumb">
          {t('rota.sheet.back')}
        </a>{' '}
        {t('rota.sheet.how')}
      </p>
      <GateSheet t={t} rota={rota} />
      <PicketAdvice t={t} rota={rota} />
      <p className="mt-3">{t('rota.sheet.printed', { when: momentPhrase(t, rota.now, rota.zone) })}</p>
    </>
  )
}
