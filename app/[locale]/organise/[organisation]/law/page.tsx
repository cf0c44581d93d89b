import { Answer } from '@/features/law/components/answers'
import { Question } from '@/features/law/components/question'
import { questions } from '@/features/law/validation'
import { type Ask, asks } from '@/features/law/vocabulary'
import { requireMembership } from '@/features/organisations/session'
import { parseForm } from '@/lib/forms'
import { pageTranslator } from '@/lib/i18n/page'

/** Where any day can be tried. It writes nothing down: what is asked stands in the address. */
export default async function LawPage({ params, searchParams }: PageProps<'/[locale]/organise/[organisation]/law'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const asked = toForm(await searchParams)
  const ask = asks.find((one) => one === asked.get('ask')) ?? 'notice'
  // A link from an event fills in what it knows and leaves the rest to be asked.
  const put = asked.has('where') && asked.get('draft') === null
  const parsed = parseForm(t, questions[ask as Ask], asked)
  const { values, errors } = parsed.ok ? { values: parsed.values, errors: {} } : parsed.state
  return (
    <>
      <h1 className="mt-6">{t('law.title')}</h1>
      <p className="mt-4 max-w-words text-xl">{t('law.lead')}</p>
      <Question t={t} organisation={by.organisation.slug} ask={ask} values={values} errors={put ? errors : {}} />
      {put && parsed.ok && <Answer t={t} ask={ask} asked={parsed.data as never} />}
    </>
  )
}

function toForm(query: Record<string, string | string[] | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(query)) form.set(name, [value].flat()[0] ?? '')
  return form
}
