import { headers } from 'next/headers'
import { toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Met while moving about with script; a page that is asked for whole gets the front's own. */
export default async function OrganiseNotFound() {
  const t = translator(toLocale((await headers()).get('x-locale')))
  return (
    <>
      <h1 className="mt-6">{t('problem.notFound.title')}</h1>
      <p className="mt-4 max-w-words">{t('problem.notFound.text')}</p>
    </>
  )
}
