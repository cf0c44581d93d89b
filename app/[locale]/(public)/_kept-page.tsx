import type { ReactNode } from 'react'
import { readKeptForm } from '@/features/kept-forms/queries'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { type Locale, languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

type Props = {
  t: Translate
  title: string
  how: string
  /** What the form is about, and the way back there. */
  about: { path: string; title: string; locale: Locale; demo: boolean }
  /** The name under which the form is kept. */
  form: string
  search: Record<string, string | string[] | undefined>
  repeat: (kept: KeptForm, id: string) => ReactNode
  children: (kept: KeptForm | null) => ReactNode
}

/** A public form on a page of its own; or what was typed, said back with the button that sends it. */
export async function KeptPage({ t, title, how, about, form, search: { kept: id, change }, repeat, children }: Props) {
  const kept = await readKeptForm(form, id)
  const faultless = kept && !change && !kept.message && Object.keys(kept.errors).length === 0
  return (
    <div className="max-w-words">
      <p className="mt-4">
        <a href={localePath(t.locale, about.path)} lang={languageTag[about.locale]} className="thumb">
          {about.title}
        </a>
      </p>
      <h1>{title}</h1>
      {about.demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      <p className="mt-3">{how}</p>
      {id && !kept && <p className="mt-4 border-s-8 border-ember ps-3 font-bold">{t('form.expired')}</p>}
      {faultless ? repeat(kept, String(id)) : children(kept)}
    </div>
  )
}
