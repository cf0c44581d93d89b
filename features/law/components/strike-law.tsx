import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { packOf } from '../applying'
import { lastNoticeDay } from '../notice'
import { askPath } from '../paths'
import { type DisputeDays, type StrikeDays, strikeFindings } from '../strike-days'
import { Findings } from './findings'
import { LawSection } from './law-section'
import { NotCovered, Working } from './working'

type Props = { t: Translate; organisation: string; jurisdiction: string; dispute: DisputeDays; strike: StrikeDays }

/** Beside a strike: the last day for its notice, and what its days come to beside notice and mandate. */
export function StrikeLaw({ t, organisation, jurisdiction, dispute, strike }: Props) {
  const pack = packOf(jurisdiction)
  const last = lastNoticeDay(pack, strike.firstDay, dispute.shorterNotice)
  const known = {
    where: jurisdiction,
    first: strike.firstDay,
    received: strike.noticeReceivedOn,
    agreed: dispute.shorterNotice ? 'on' : null,
  }
  return (
    <LawSection t={t} href={localePath(t.locale, askPath(organisation, 'notice', known))}>
      <Findings t={t} findings={strikeFindings(pack, dispute, strike)} />
      {'why' in last ? (
        <NotCovered t={t} why={last.why} />
      ) : (
        <Working t={t} label={t('law.notice.by')} reckoning={last} open={false} />
      )}
    </LawSection>
  )
}
