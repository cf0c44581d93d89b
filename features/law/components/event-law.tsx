import type { Jurisdiction } from '@/features/disputes/vocabulary'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { packOf, rulesOf, rulesOn } from '../applying'
import { lastMarchNotice, marchFindings } from '../march'
import { type Day, type Pack, saidIn } from '../pack'
import { askPath } from '../paths'
import { whereOf } from '../postcode'
import type { Subject } from '../vocabulary'
import { Findings } from './findings'
import { LawSection } from './law-section'
import { NotCovered, Rules, Working } from './working'

type Facts = {
  kind: string
  day: Day
  postcode: string
  /** Where its dispute is, if it has one, and when the ballot behind that opened, if that is known here. */
  jurisdiction: Jurisdiction | null
  ballotOpenedOn: Day | null
  today: Day
}
type Props = { t: Translate; organisation: string; event: Facts }

const gatherings = ['rally', 'vigil', 'leafleting']

/** Beside a picket, a rally or a march: what stood in the pack of its place on its day. */
export function EventLaw({ t, organisation, event }: Props) {
  const isMarch = event.kind === 'march'
  if (event.kind !== 'picket' && !isMarch && !gatherings.includes(event.kind)) return null
  const { jurisdictions, border } = whereOf(event.jurisdiction, event.postcode)
  const known = { where: jurisdictions[0] ?? null, day: event.day, along: isMarch ? 'yes' : null }
  const packs = jurisdictions.map(packOf)
  return (
    <LawSection t={t} href={localePath(t.locale, askPath(organisation, 'march', known))}>
      {jurisdictions.length > 1 && <p className="max-w-words font-bold">{t('law.event.two')}</p>}
      {border === 'wales' && <p className="max-w-words">{t('law.event.wales')}</p>}
      {!packs.length && <NotCovered t={t} />}
      {packs.map((pack, index) => (
        <div key={jurisdictions[index]}>
          {packs.length > 1 && pack && <PackName t={t} pack={pack} />}
          <Law t={t} pack={pack} event={event} />
        </div>
      ))}
      {!isMarch && <p className="mt-4 max-w-words">{t('law.event.along')}</p>}
    </LawSection>
  )
}

function PackName({ t, pack }: { t: Translate; pack: Pack }) {
  const name = saidIn(pack, pack.name, t.locale)
  return (
    <h3 className="mt-4" lang={languageTag[name.locale]}>
      {name.text}
    </h3>
  )
}

function Law({ t, pack, event }: { t: Translate; pack: Pack | null; event: Facts }) {
  if (event.kind === 'march') return <March t={t} pack={pack} event={event} />
  if (event.kind === 'picket') return <Picket t={t} pack={pack} event={event} />
  const rules = rulesOf(pack, 'assembly', false, event.day)
  return rules.length ? <Rules t={t} rules={rules} /> : <NotCovered t={t} />
}

function March({ t, pack, event }: { t: Translate; pack: Pack | null; event: Facts }) {
  const notice = lastMarchNotice(pack, event.day)
  if (!notice.answer) return <NotCovered t={t} />
  return (
    <>
      <Findings t={t} findings={marchFindings(pack, event.day, event.today)} />
      <Working t={t} label={t('law.march.by')} reckoning={notice} open={false} />
    </>
  )
}

const first: Subject[] = ['picketNumber', 'picketOrganiser', 'picketSupervisor']

function Picket({ t, pack, event }: { t: Translate; pack: Pack | null; event: Facts }) {
  const rules = rulesOn(pack, event.day, ['picketingOn'], event.ballotOpenedOn)
  if (!rules.length) return <NotCovered t={t} />
  const rest = rules.filter(({ appliesToKind }) => !first.includes(appliesToKind))
  return (
    <>
      <Rules t={t} rules={rules.filter(({ appliesToKind }) => first.includes(appliesToKind))} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer pt-2 font-bold">{t('law.event.more')}</summary>
          <Rules t={t} rules={rest} />
        </details>
      )}
    </>
  )
}
