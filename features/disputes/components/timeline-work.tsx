import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { calendarDay } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { addTimelineEntryAction, removeTimelineEntryAction } from '../entries/actions'
import { listTimeline } from '../queries'
import { timelineKinds } from '../vocabulary'

export async function TimelineWork({ t, by, disputeId }: { t: Translate; by: Membership; disputeId: string }) {
  const entries = await listTimeline(disputeId)
  const slug = by.organisation.slug
  return (
    <section id="timeline">
      <h2>{t('dispute.timeline')}</h2>
      {!entries.length && <p>{t('dispute.timeline.none')}</p>}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
            <strong>{calendarDay(t, entry.happenedOn)}</strong>
            <span>{t(`timeline.${entry.kind}`)}</span>
            <span className="whitespace-pre-line">{entry.text}</span>
            {canOrganise(by) && (
              <ActionForm action={removeTimelineEntryAction.bind(null, slug, disputeId)} words={formWords(t)}>
                <Hidden name="id" stored={entry.id} />
                <Button look="plain">{t('dispute.timeline.remove')}</Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {canOrganise(by) && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer">{t('dispute.timeline.add')}</summary>
          <ActionForm
            action={addTimelineEntryAction.bind(null, slug, disputeId)}
            words={formWords(t)}
            className="max-w-words"
          >
            <Select
              name="kind"
              label={t('dispute.timeline.kind')}
              options={timelineKinds.map((kind) => ({ value: kind, label: t(`timeline.${kind}`) }))}
            />
            <Text name="happenedOn" type="date" label={t('dispute.timeline.on')} required />
            <Area name="text" label={t('dispute.timeline.text')} rows={2} required />
            <p className="mt-4">
              <Button look="quiet">{t('form.save')}</Button>
            </p>
          </ActionForm>
        </details>
      )}
    </section>
  )
}
