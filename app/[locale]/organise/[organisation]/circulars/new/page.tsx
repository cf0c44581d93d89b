import { CircularForm } from '@/features/circulars/components/circular-form'
import { circularPath } from '@/features/circulars/paths'
import { listCirculars } from '@/features/circulars/queries'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { homeZone } from '@/lib/time'
import { NotYourRole } from '../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/circulars/new'>

export default async function NewCircularPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const { event, strike } = await searchParams
  const about = { event: isId(event) ? event : undefined, strike: isId(strike) ? strike : undefined }
  return (
    <>
      <h1 className="mt-6">{t('circular.new')}</h1>
      <CircularForm t={t} by={by} about={about} />
      <Earlier t={t} by={by} />
    </>
  )
}

async function Earlier({ t, by }: { t: Translate; by: Membership }) {
  const circulars = await listCirculars(by)
  if (!circulars.length) return null
  return (
    <section>
      <h2>{t('circular.earlier')}</h2>
      <ul>
        {circulars.map(({ id, sentAt, createdAt, events }) => (
          <li key={id} className="border-b border-hair py-2">
            <a href={localePath(t.locale, circularPath(by.organisation.slug, id))} className="thumb">
              {momentPhrase(t, sentAt ?? createdAt, homeZone)}
            </a>{' '}
            · {t(sentAt ? 'circular.earlier.sent' : 'circular.earlier.draft', { events })}
          </li>
        ))}
      </ul>
    </section>
  )
}
