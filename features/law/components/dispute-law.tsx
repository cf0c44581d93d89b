import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { packOf } from '../applying'
import { askPath } from '../paths'
import { type DisputeDays, mandateOf } from '../strike-days'
import { LawSection } from './law-section'
import { NotCovered, Working } from './working'

type Props = { t: Translate; organisation: string; jurisdiction: string; days: DisputeDays }

/** Beside a dispute: where its mandate ends, counted from its ballot. */
export function DisputeLaw({ t, organisation, jurisdiction, days }: Props) {
  const mandate = mandateOf(packOf(jurisdiction), days)
  return (
    <LawSection t={t} href={localePath(t.locale, askPath(organisation, 'mandate', known(jurisdiction, days)))}>
      {mandate === null && <p className="max-w-words">{t('law.dispute.noBallot')}</p>}
      {mandate && 'why' in mandate && <NotCovered t={t} why={mandate.why} />}
      {mandate && 'steps' in mandate && (
        <Working t={t} label={t('law.mandate.ends')} reckoning={mandate} open={false} />
      )}
    </LawSection>
  )
}

const known = (where: string, { ballotClosedOn, ballotOpenedOn, longerMandate }: DisputeDays) => ({
  where,
  closed: ballotClosedOn,
  opened: ballotOpenedOn,
  agreed: longerMandate ? 'on' : null,
})
