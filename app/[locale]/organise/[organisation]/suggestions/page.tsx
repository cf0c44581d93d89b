import type { Metadata } from 'next'
import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventWorkPath } from '@/features/events/paths'
import { canAdminister, canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { SuggestionFacts } from '@/features/suggestions/components/suggestion-facts'
import {
  acceptSuggestionAction,
  openSuggestionsAction,
  refuseSuggestionAction,
  returnSuggestionAction,
} from '@/features/suggestions/moderation/actions'
import { suggestPath } from '@/features/suggestions/paths'
import { listSuggestions, type Suggestion, takesSuggestions } from '@/features/suggestions/queries'
import { isOpen } from '@/features/suggestions/rules'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { NotYourRole, OneButton } from '../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/suggestions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('suggest.queue') }
}

/** What people have suggested: nothing of it is seen outside until an organiser has made a draft of it and published that. */
export default async function SuggestionsPage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const [open, all] = await Promise.all([takesSuggestions(by), listSuggestions(by)])
  return (
    <>
      <h1 className="mt-6">{t('suggest.queue')}</h1>
      <Switch t={t} by={by} open={open} />
      {!all.length && <p className="mt-4">{t('suggest.queue.none')}</p>}
      {all.map((suggestion) => (
        <One key={suggestion.id} t={t} by={by} suggestion={suggestion} />
      ))}
    </>
  )
}

function Switch({ t, by, open }: { t: Translate; by: Membership; open: boolean }) {
  const slug = by.organisation.slug
  return (
    <div className="mt-4 border-y border-hair py-4">
      <p className="max-w-words">{t(open ? 'suggest.switch.on' : 'suggest.switch.off')}</p>
      {open && (
        <p className="mt-2">
          <a href={localePath(t.locale, suggestPath(slug))} className="thumb">
            {t('suggest.switch.see')}
          </a>
        </p>
      )}
      {canAdminister(by) && (
        <p className="mt-3">
          <OneButton
            t={t}
            action={openSuggestionsAction.bind(null, slug)}
            label={t(open ? 'suggest.switch.close' : 'suggest.switch.open')}
          >
            <Hidden name="open" stored={open ? 'no' : 'yes'} />
          </OneButton>
        </p>
      )}
    </div>
  )
}

type Part = { t: Translate; by: Membership; suggestion: Suggestion }

function One({ t, by, suggestion }: Part) {
  const { state, content, createdAt, note, eventId } = suggestion
  return (
    <section className="border-b border-hair py-5">
      <p className="text-soft">
        {t(`suggest.state.${state}`)} · {momentPhrase(t, createdAt, homeZone)}
      </p>
      {content && <SuggestionFacts t={t} content={content} />}
      {note && <p className="mt-3 border-l-8 border-ember pl-3 whitespace-pre-line">{note}</p>}
      {eventId && (
        <p className="mt-3">
          <a href={localePath(t.locale, eventWorkPath(by.organisation.slug, eventId))} className="thumb">
            {t('suggest.draft')}
          </a>
        </p>
      )}
      {isOpen(state) && <Decide t={t} by={by} suggestion={suggestion} />}
    </section>
  )
}

function Decide({ t, by, suggestion: { id } }: Part) {
  const slug = by.organisation.slug
  return (
    <>
      <div className="mt-4 flex flex-wrap gap-3">
        <OneButton t={t} action={acceptSuggestionAction.bind(null, slug)} label={t('suggest.accept')} look="loud">
          <Hidden name="suggestion" stored={id} />
        </OneButton>
        <OneButton t={t} action={refuseSuggestionAction.bind(null, slug)} label={t('suggest.refuse')}>
          <Hidden name="suggestion" stored={id} />
        </OneButton>
      </div>
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer">{t('suggest.return')}</summary>
        <ActionForm action={returnSuggestionAction.bind(null, slug)} words={formWords(t)} className="max-w-words">
          <Hidden name="suggestion" stored={id} />
          <Area name="note" label={t('suggest.return.note')} hint={t('suggest.return.hint')} rows={3} required />
          <p className="mt-4">
            <Button look="quiet">{t('suggest.return')}</Button>
          </p>
        </ActionForm>
      </details>
    </>
  )
}
