import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { getPublicEvent } from '@/features/events/queries'
import { readKeptForm } from '@/features/kept-forms/queries'
import { RepeatAnswer } from '@/features/rsvps/components/repeat-answer'
import { SignUp } from '@/features/rsvps/components/sign-up'
import { signUpForm } from '@/features/rsvps/rules'
import { languageTag, localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/events/[event]/rsvp'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rsvp.title') }
}

/** Says back what was typed, or shows the form again with what is wrong. Only a press on this page, or script, counts. */
export default async function SignUpPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const event = (await getPublicEvent((await params).event, t.locale)) ?? notFound()
  const { kept: id, change } = await searchParams
  const kept = await readKeptForm(signUpForm(event.slug), id)
  const faultless = kept && !change && !kept.message && Object.keys(kept.errors).length === 0
  return (
    <div className="max-w-words">
      <Head t={t} event={event} />
      {id && !kept && <p className="mt-4 border-s-8 border-ember ps-3 font-bold">{t('rsvp.expired')}</p>}
      {faultless ? (
        <RepeatAnswer t={t} event={event} kept={kept} id={String(id)} />
      ) : (
        <SignUp t={t} event={event} kept={kept} />
      )}
    </div>
  )
}

function Head({ t, event }: { t: Translate; event: PublicEvent }) {
  return (
    <>
      <p className="mt-4">
        <a href={localePath(t.locale, eventPath(event.slug))} className="inline-flex min-h-11 items-center">
          {t('rsvp.back')}
        </a>
      </p>
      {event.publication === 'public' && <h1 lang={languageTag[event.locale]}>{event.text.title}</h1>}
      {event.demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
    </>
  )
}
