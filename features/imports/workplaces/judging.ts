import { type WorkplaceInput, workplaceForm } from '@/features/workplaces/validation'
import { type Judged, key, reasonsOf, wrong } from '../judged'
import type { Field, Reason, WorkplaceField } from '../vocabulary'

export type KnownGate = Omit<WorkplaceInput['entrance'][number], 'id'> & { id: string }
export type KnownWorkplace = {
  id: string
  name: string
  address: string
  locality: string
  postcode: string
  version: number
  entrances: KnownGate[]
}
/** A gate with the workplace that it belongs to. */
export type GatePlan = {
  workplace: Pick<KnownWorkplace, 'name' | 'address' | 'locality' | 'postcode'> & { id: string | null }
  entrance: Omit<KnownGate, 'id'> & { id: string | null }
}
export type WorkplaceRow = { row: number; say: (field: Field) => string }

const shared = ['address', 'locality', 'postcode'] as const

/** One site over all its rows: each of its facts from the first row that gives it. */
type Site = {
  known: KnownWorkplace | undefined
  facts: Record<(typeof shared)[number], { value: string; row: number }>
}

/** The fate of every row: a gate of a workplace, which any of its rows may describe. */
export function judgeWorkplaces(rows: WorkplaceRow[], known: KnownWorkplace[], gateName: string): Judged<GatePlan>[] {
  const byName = new Map(known.map((workplace) => [key(workplace.name), workplace]))
  const sites = new Map<string, Site>()
  for (const row of rows) gather(sites, byName, row)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const site = sites.get(key(row.say('workplace')))
    return site ? judgeGate(row, site, gateName, seen) : wrong(row.row, [{ code: 'missing', field: 'workplace' }])
  })
}

function gather(sites: Map<string, Site>, byName: Map<string, KnownWorkplace>, { row, say }: WorkplaceRow) {
  const name = key(say('workplace'))
  if (!name) return
  const nothing = { value: '', row }
  const site = sites.get(name) ?? {
    known: byName.get(name),
    facts: { address: nothing, locality: nothing, postcode: nothing },
  }
  for (const fact of shared) if (!site.facts[fact].value) site.facts[fact] = { value: factOf(say, fact), row }
  sites.set(name, site)
}

function factOf(say: WorkplaceRow['say'], fact: (typeof shared)[number]) {
  if (fact === 'locality') return [say('locality'), say('county')].filter(Boolean).join(', ')
  return fact === 'postcode' ? say('postcode').toUpperCase() : say(fact)
}

function judgeGate({ row, say }: WorkplaceRow, site: Site, gateName: string, seen: Map<string, number>) {
  const gates = site.known?.entrances ?? []
  const named = say('entrance') || (gates.length === 1 && gates[0]?.name) || gateName
  const gate = gates.find(({ name }) => key(name) === key(named))
  const reasons = disagreements(row, say, site)
  const before = seen.get(key(say('workplace'), named))
  if (before) reasons.push({ code: 'twice', field: 'entrance', row: before })
  seen.set(key(say('workplace'), named), before ?? row)
  const parsed = workplaceForm.safeParse(formOf(say, site, gate, named))
  if (!parsed.success) reasons.push(...reasonsOf(parsed.error, fieldOf))
  const [entrance] = parsed.data?.entrance ?? []
  if (reasons.length || !parsed.success || !entrance) return wrong(row, reasons)
  const { name, address, locality, postcode } = parsed.data
  const plan: GatePlan = {
    workplace: { id: site.known?.id ?? null, name: site.known?.name ?? name, address, locality, postcode },
    entrance: { ...entrance, id: gate?.id ?? null, name: gate?.name ?? entrance.name },
  }
  return compared(row, plan, site.known, gate)
}

/** Two rows that say different things of one workplace. */
const disagreements = (_row: number, say: WorkplaceRow['say'], site: Site): Reason[] =>
  shared.flatMap((fact) => {
    const own = factOf(say, fact)
    const first = site.facts[fact]
    return own && key(own) !== key(first.value) ? [{ code: 'differs', field: fact, row: first.row } as const] : []
  })

function formOf(say: WorkplaceRow['say'], { known, facts }: Site, gate: KnownGate | undefined, name: string) {
  const own = (field: Exclude<keyof KnownGate, 'id' | 'name'>) => say(field) || String(gate?.[field] ?? '')
  return {
    name: known?.name ?? say('workplace'),
    address: facts.address.value || known?.address,
    locality: facts.locality.value || known?.locality,
    postcode: facts.postcode.value || known?.postcode,
    'entrance.0.name': name,
    'entrance.0.supporterPosition': own('supporterPosition'),
    'entrance.0.accessNotes': own('accessNotes'),
    'entrance.0.latitude': own('latitude').replace(',', '.'),
    'entrance.0.longitude': own('longitude').replace(',', '.'),
    'entrance.0.minimumPickets': own('minimumPickets') || '0',
    'entrance.0.advisoryMaximum': own('advisoryMaximum') || '6',
  } as Record<string, string>
}

const fieldOf = (path: string): WorkplaceField =>
  path === 'name'
    ? 'workplace'
    : ((path
        .replace(/^entrance[.]\d+[.]name$/, 'entrance')
        .split('.')
        .pop() ?? '') as WorkplaceField)

function compared(row: number, plan: GatePlan, known?: KnownWorkplace, gate?: KnownGate): Judged<GatePlan> {
  if (!gate) return { row, fate: 'new', reasons: [], targetId: known?.id ?? null, plan }
  const differs = <R extends object>(now: R, then: object) =>
    Object.keys(now).filter((field) => field !== 'id' && now[field as keyof R] !== then[field as keyof typeof then])
  const fields = [...differs(plan.workplace, known ?? {}), ...differs(plan.entrance, gate)]
  if (!fields.length) return { row, fate: 'same', reasons: [], targetId: gate.id, plan: null }
  return { row, fate: 'changed', reasons: [{ code: 'changes', fields }], targetId: gate.id, plan }
}
