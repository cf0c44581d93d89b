import { ActionForm } from '@/components/organise/action-form'
import { Check, Hidden, Radios, Select } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { askAffiliationAction, setTermsAction } from '../affiliations/actions'
import { type Affiliation, listOthers } from '../affiliations/queries'
import type { Membership } from '../permissions'
import { affiliationSides, unionTerms } from '../vocabulary'

/** Asks another organisation of the site to stand above or below. */
export async function AskAffiliation({ t, by }: { t: Translate; by: Membership }) {
  const others = await listOthers(by)
  if (!others.length) return <p>{t('affiliation.ask.nobody')}</p>
  return (
    <ActionForm
      action={askAffiliationAction.bind(null, by.organisation.slug)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Select
        name="other"
        label={t('affiliation.ask.whom')}
        empty={t('affiliation.ask.choose')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Radios
        name="side"
        legend={t('affiliation.ask.side')}
        options={affiliationSides.map((side) => ({ value: side, label: t(`affiliation.ask.side.${side}`) }))}
      />
      <p className="mt-5">
        <Button look="quiet">{t('affiliation.ask.button')}</Button>
      </p>
    </ActionForm>
  )
}

/** One's own side of what the other may see and do. */
export function TermsForm({ t, by, affiliation }: { t: Translate; by: Membership; affiliation: Affiliation }) {
  const { unionId, branchId, side, body } = affiliation
  const name = body.name
  return (
    <ActionForm action={setTermsAction.bind(null, by.organisation.slug)} words={formWords(t)} className="max-w-words">
      <Hidden name="unionId" stored={unionId} />
      <Hidden name="branchId" stored={branchId} />
      {side === 'union' ? (
        unionTerms.map((term) => (
          <Check
            key={term}
            name={term}
            label={t(`affiliation.term.${term}`, { name })}
            hint={term === 'unionMayCallOff' ? t('affiliation.term.unionMayCallOff.hint') : undefined}
            stored={affiliation[term]}
          />
        ))
      ) : (
        <Check
          name="branchSeesPlans"
          label={t('affiliation.term.branchSeesPlans', { name })}
          stored={affiliation.branchSeesPlans}
        />
      )}
      <p className="mt-4">
        <Button look="quiet">{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}

/** The other side of it, in words: it is theirs to change. */
export function TheirTerms({ t, affiliation }: { t: Translate; affiliation: Affiliation }) {
  const { side, body } = affiliation
  const given = side === 'branch' ? unionTerms.filter((term) => affiliation[term]) : []
  const lines =
    side === 'branch'
      ? given.map((term) => t(`affiliation.given.${term}`, { name: body.name }))
      : affiliation.branchSeesPlans
        ? [t('affiliation.given.branchSeesPlans', { name: body.name })]
        : []
  return (
    <ul className="max-w-words list-disc pl-6">
      <li>{t('affiliation.given.public', { name: body.name })}</li>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {side === 'branch' && !affiliation.unionMayCallOff && (
        <li>{t('affiliation.given.asked', { name: body.name })}</li>
      )}
    </ul>
  )
}
