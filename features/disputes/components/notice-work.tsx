import { ActionForm } from '@/components/organise/action-form'
import { Area, Moment, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { Prose } from '@/components/ui/prose'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { addNoticeAction } from '../entries/actions'
import { listNotices } from '../queries'

const day = 86_400_000

/** What the employer says, as it stands, and the form for what it says now. Older ones are never edited away. */
export async function NoticeWork({ t, by, disputeId }: { t: Translate; by: Membership; disputeId: string }) {
  const notices = await listNotices(disputeId)
  const old = notices[0] && Date.now() - notices[0].checkedAt.getTime() > day
  return (
    <section id="notice">
      <h2>{t('dispute.notice')}</h2>
      {!notices.length && <p>{t('dispute.notice.none')}</p>}
      {notices.map((notice) => (
        <div key={notice.checkedAt.getTime()} className="border-b border-hair py-3">
          <Prose text={notice.text} />
          <p className="text-soft">
            {t('notice.from', {
              provider: notice.provider,
              source: notice.source,
              when: momentPhrase(t, notice.checkedAt, homeZone),
            })}
          </p>
        </div>
      ))}
      {old && <p className="mt-3 font-bold text-link">{t('dispute.notice.old')}</p>}
      {canOrganise(by) && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer">{t('dispute.notice.add')}</summary>
          <p className="max-w-words">{t('dispute.notice.addHint')}</p>
          <ActionForm
            action={addNoticeAction.bind(null, by.organisation.slug, disputeId)}
            words={formWords(t)}
            className="max-w-words"
          >
            <Text name="provider" label={t('dispute.notice.provider')} required />
            <Area name="text" label={t('dispute.notice.text')} required />
            <Text name="source" label={t('dispute.notice.source')} hint={t('dispute.notice.source.hint')} required />
            <Text name="sourceLink" type="url" label={t('dispute.notice.sourceLink')} />
            <Moment name="checked" legend={t('dispute.notice.checked')} />
            <p className="mt-4">
              <Button look="quiet">{t('form.save')}</Button>
            </p>
          </ActionForm>
        </details>
      )}
    </section>
  )
}
