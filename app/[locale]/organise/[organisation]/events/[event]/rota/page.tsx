import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getKeptEvent } from '@/features/events/work/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { CopyRota } from '@/features/rota/components/copy-rota'
import { PatternForm } from '@/features/rota/components/pattern-form'
import { RotaGrid } from '@/features/rota/components/rota-grid'
import { PicketAdvice, RotaHead } from '@/features/rota/components/rota-head'
import { InviteToRota, RotaPeople } from '@/features/rota/components/rota-people'
import { ShiftForm } from '@/features/rota/components/shift-fields'
import { ShiftList } from '@/features/rota/components/shift-list'
import { ShiftWork } from '@/features/rota/components/shift-work'
import { getRota, type Rota } from '@/features/rota/queries'
import { newShift } from '@/features/rota/rules'
import { saveShiftAction } from '@/features/rota/shifts/actions'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/events/[event]/rota'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rota.title') }
}

/** Who stands where when: the gaps at a glance, every shift, and how people get on it. */
export default async function RotaPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireMembership(organisation)
  if (!isId(id) || !(await getKeptEvent(by, id))) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const rota = (await getRota(by, id)) ?? notFound()
  const { shift: chosenId } = await searchParams
  const chosen = rota.shifts.find((shift) => shift.id === chosenId)
  return (
    <>
      <RotaHead t={t} organisation={organisation} rota={rota} />
      {chosen && <ShiftWork t={t} organisation={organisation} rota={rota} shift={chosen} />}
      <RotaGrid t={t} event={rota} shifts={rota.shifts} />
      <h2>{t('rota.shifts')}</h2>
      {rota.shifts.length ? (
        <ShiftList t={t} organisation={organisation} rota={rota} chosen={chosen?.id} />
      ) : (
        <PatternForm t={t} organisation={organisation} rota={rota} />
      )}
      <PicketAdvice t={t} rota={rota} />
      <AddShift t={t} organisation={organisation} rota={rota} />
      {rota.shifts.length > 0 && <CopyRota t={t} by={by} eventId={id} />}
      <InviteToRota t={t} organisation={organisation} rota={rota} />
      <RotaPeople t={t} organisation={organisation} rota={rota} />
    </>
  )
}

const AddShift = ({ t, organisation, rota }: { t: Translate; organisation: string; rota: Rota }) => (
  <details className="mt-4">
    <summary className="min-h-11 cursor-pointer font-bold">{t('rota.add')}</summary>
    <ShiftForm
      t={t}
      action={saveShiftAction.bind(null, organisation, rota.id, null)}
      kind={rota.kind}
      zone={rota.zone}
      shift={newShift(rota)}
    />
  </details>
)
