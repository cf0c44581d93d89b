import type { Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { getStatementFacts } from '../bindings/queries'
import { disputeLine, eventLine } from '../exports/facts'

type Props = {
  t: Translate
  by: Membership
  choice: { disputeId: string | null; eventIds: string[]; locale: Locale; statementId: string | null }
}

/** What will be printed of itself under the text: nobody copies a time by hand. */
export async function DataSays({ t, by, choice }: Props) {
  const { facts } = await getStatementFacts(by, choice)
  const { dispute, events, notice } = facts
  return (
    <aside className="order-first mt-6 border-s-8 border-ember bg-sheet p-4 desk:order-last desk:sticky desk:top-4 desk:self-start">
      <h2 className="m-0 border-0 p-0">{t('statement.data')}</h2>
      <p className="mt-1 mb-3 text-soft">{t('statement.data.hint')}</p>
      {!dispute && !events.length && <p>{t('statement.data.none')}</p>}
      {dispute && <p>{disputeLine(t, dispute)}</p>}
      {events.map((event) => (
        <p key={event.id}>{eventLine(t, event)}</p>
      ))}
      {notice && (
        <p>
          {t('export.notice.text', {
            ...notice,
            when: momentPhrase(t, new Date(notice.checkedAt), homeZone),
          })}
        </p>
      )}
    </aside>
  )
}
