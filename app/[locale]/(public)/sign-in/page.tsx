import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import { signInPath } from '@/features/accounts/paths'
import { DemoPeople } from '@/features/demo/components/demo-people'
import { readKeptForm } from '@/features/kept-forms/queries'
import { setupPath } from '@/features/organisations/paths'
import { needsSetup } from '@/features/organisations/queries'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../_parts/plain'

type Props = PageProps<'/[locale]/sign-in'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('signIn.title') }
}

const notices = {
  spent: 'signIn.notice.spent',
  taken: 'signIn.notice.taken',
  moved: 'signIn.notice.moved',
  ended: 'signIn.notice.ended',
} as const

export default async function SignInPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { kept: id, problem } = await searchParams
  const kept = await readKeptForm('sign-in', id)
  const notice = notices[String(problem) as keyof typeof notices]
  return (
    <ShortPage title={t('signIn.title')}>
      {notice && <p className="mb-3 border-s-8 border-ember ps-3 font-bold">{t(notice)}</p>}
      <p>{t('signIn.intro')}</p>
      <Sheet>
        <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} />
        <form method="post" action={localePath(t.locale, signInPath)}>
          <TextField
            name="email"
            type="email"
            label={t('signIn.email')}
            defaultValue={kept?.values.email}
            error={kept?.errors.email}
            autoComplete="email"
            required
          />
          <p className="mt-5">
            <Button>{t('signIn.button')}</Button>
          </p>
        </form>
      </Sheet>
      <DemoPeople t={t} />
      {(await needsSetup()) && (
        <p className="mt-6">
          <a href={localePath(t.locale, setupPath)}>{t('setup.title')}</a>
        </p>
      )}
    </ShortPage>
  )
}
