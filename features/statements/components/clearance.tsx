import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden, Moment, Radios } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { listMembers } from '@/features/organisations/queries'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone, toLocal } from '@/lib/time'
import { approveStatementAction, issueStatementAction, withdrawStatementAction } from '../actions'
import { isApproved, mayBeIssued, seenMark, versionWaiting } from '../rules'
import type { KeptStatement } from '../work/queries'

type Props = { t: Translate; by: Membership; statement: KeptStatement }

/** The next step of a text: to be approved as it stands, or, once it is, to be issued. */
export function Clearance(props: Props) {
  return mayBeIssued(props.statement, props.statement.bound) ? <Issue {...props} /> : <Approve {...props} />
}

function Approve({ t, by, statement }: Props) {
  const action = approveStatementAction.bind(null, by.organisation.slug, statement.id)
  return (
    <section id="approve" className="max-w-words">
      <h2>{t('statement.approve')}</h2>
      <p>{t(isApproved(statement) ? 'statement.approve.again' : 'statement.approve.text')}</p>
      <ActionForm action={action} words={formWords(t)} className="mt-4">
        {/* What stands on this very page, not what a failed press sent: it must be read before it is approved. */}
        <input type="hidden" name="version" value={statement.version} readOnly />
        {statement.bound.map(({ event }) => (
          <input key={event.id} type="hidden" name="seen[]" value={seenMark(event)} readOnly />
        ))}
        <Button>{t('statement.approve.button')}</Button>
      </ActionForm>
    </section>
  )
}

async function Issue({ t, by, statement }: Props) {
  const action = issueStatementAction.bind(null, by.organisation.slug, statement.id)
  const approver = (await listMembers(by)).find(({ id }) => id === statement.approvedBy)?.name
  const waiting = versionWaiting(statement.versions, statement.now)
  return (
    <section id="issue" className="max-w-words">
      <h2>{t('statement.issue')}</h2>
      {statement.approvedAt && (
        <p>
          {t('statement.approvedBy', {
            name: approver ?? t('statement.approvedBy.gone'),
            when: momentPhrase(t, statement.approvedAt, homeZone, statement.now),
          })}
        </p>
      )}
      {waiting && <p className="font-bold">{t('statement.issue.replaces')}</p>}
      <ActionForm action={action} words={formWords(t)} className="mt-4">
        <input type="hidden" name="version" value={statement.version} readOnly />
        {statement.versions.length > 0 ? <NextVersion t={t} /> : <Hidden name="kind" stored="original" />}
        <ReadableFrom t={t} embargo={waiting?.embargoedUntil ?? null} />
        <p className="mt-6">
          <Button>{t('statement.issue.button')}</Button>
        </p>
      </ActionForm>
    </section>
  )
}

/** At once, or not before a minute; a version that waits hands its embargo on. */
function ReadableFrom({ t, embargo }: { t: Translate; embargo: Date | null }) {
  return (
    <>
      <Radios
        name="when"
        legend={t('statement.when')}
        options={[
          { value: 'now', label: t('statement.when.now') },
          { value: 'embargo', label: t('statement.when.embargo'), hint: t('statement.when.embargo.hint') },
        ]}
        stored={embargo ? 'embargo' : 'now'}
      />
      <Moment
        name="embargo"
        legend={t('statement.embargo.field')}
        hint={t('statement.embargo.hint')}
        stored={embargo && toLocal(embargo, homeZone)}
      />
    </>
  )
}

/** What the next version is to the one before. */
function NextVersion({ t }: { t: Translate }) {
  return (
    <>
      <Radios
        name="kind"
        legend={t('statement.next')}
        options={[
          { value: 'correction', label: t('statement.next.correction'), hint: t('statement.next.correction.hint') },
          { value: 'update', label: t('statement.next.update'), hint: t('statement.next.update.hint') },
        ]}
      />
      <Area name="note" label={t('statement.next.note')} hint={t('statement.next.note.hint')} />
    </>
  )
}

/** One press and a reason: taking back never waits for anybody. */
export function Withdraw({ t, by, statement }: Props) {
  const action = withdrawStatementAction.bind(null, by.organisation.slug, statement.id)
  return (
    <section className="max-w-words">
      <h2>{t('statement.withdraw')}</h2>
      <p>{t('statement.withdraw.text')}</p>
      <ActionForm action={action} words={formWords(t)}>
        <Area
          name="reason"
          label={t('statement.withdraw.reason')}
          hint={t('statement.withdraw.reason.hint')}
          required
        />
        <p className="mt-6">
          <Button look="quiet">{t('statement.withdraw.button')}</Button>
        </p>
      </ActionForm>
    </section>
  )
}
