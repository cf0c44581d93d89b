import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { readNow } from '@/features/events/queries'
import { listUsableActions } from '@/features/industrial-action/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { DayBoard } from '@/features/rota/components/day-board'
import { dayRotaPath } from '@/features/rota/paths'
import { listDay, mostGates } from '@/features/rota/queries'
import { readDay } from '@/features/rota/rules'
import { listWorkplaces } from '@/features/workplaces/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/rota'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rota.day.title') }
}

/** One day over all gates of a strike or a workplace: where somebody is missing, and when. */
export default async function DayRotaPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const query = await searchParams
  const day = readDay(query.day, await readNow())
  const filter = Object.fromEntries(['strike', 'workplace'].map((name) => [name, idIn(query[name])]))
  const [gates, strikes, workplaces] = await Promise.all([
    listDay(by, day.from, day.to, filter),
    listUsableActions(by),
    listWorkplaces(by),
  ])
  return (
    <>
      <h1 className="mt-6">{t('rota.day.title')}</h1>
      <form action={localePath(t.locale, dayRotaPath(organisation))} className="mt-2 grid gap-x-5 tablet:grid-cols-3">
        <TextField name="day" type="date" label={t('form.date')} defaultValue={day.date} />
        <SelectField
          name="strike"
          label={t('rota.day.strike')}
          empty={t('rota.day.all')}
          options={strikes.map(({ id, ownWords }) => ({ value: id, label: ownWords }))}
          defaultValue={filter.strike}
        />
        <SelectField
          name="workplace"
          label={t('rota.day.workplace')}
          empty={t('rota.day.all')}
          options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.workplace}
        />
        <p className="mt-4">
          <Button look="quiet">{t('rota.day.show')}</Button>
        </p>
      </form>
      {!gates.length && <p className="mt-6 text-xl">{t('rota.day.none')}</p>}
      {gates.length === mostGates && <p className="mt-4 font-bold">{t('rota.day.many', { count: mostGates })}</p>}
      <DayBoard t={t} organisation={organisation} gates={gates} />
    </>
  )
}

const idIn = (value: unknown) => (typeof value === 'string' && isId(value) ? value : undefined)
