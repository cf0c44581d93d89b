import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import { signInPath } from '@/features/accounts/paths'
import { readKeptForm } from '@/features/kept-forms/queries'
import { setupPath } from '@/features/organisations/paths'
import { needsSetup } from '@/features/organisations/queries'
import { organisationKinds } from '@/features/organisations/vocabulary'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'

export async function generateMetadata({ params }: PageProps<'/[locale]/setup'>): Promise<Metadata> {
  return { title: (await pageTranslator(params))('setup.title') }
}

export default async function SetupPage({ params, searchParams }: PageProps<'/[locale]/setup'>) {
  const t = await pageTranslator(params)
  if (!(await needsSetup())) return <Done t={t} />
  const kept = await readKeptForm('setup', (await searchParams).kept)
  const value = (name: string) => ({ name, defaultValue: kept?.values[name], error: kept?.errors[name] })
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('setup.title')}</h1>
      <p className="mt-4">{t('setup.intro')}</p>
      <Sheet>
        <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
        <form method="post" action={localePath(t.locale, setupPath)}>
          <TextField
            {...value('code')}
            label={t('setup.code')}
            hint={t('setup.code.hint')}
            autoComplete="off"
            required
          />
          <TextField {...value('organisation')} label={t('setup.organisation')} autoComplete="organization" required />
          <SelectField
            {...value('kind')}
            label={t('setup.kind')}
            options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisation.kind.${kind}`) }))}
          />
          <TextField
            {...value('person')}
            label={t('setup.person')}
            hint={t('setup.person.hint')}
            autoComplete="name"
            required
          />
          <TextField
            {...value('email')}
            type="email"
            label={t('setup.email')}
            hint={t('setup.email.hint')}
            autoComplete="email"
            required
          />
          <p className="mt-5">
            <Button>{t('setup.button')}</Button>
          </p>
        </form>
      </Sheet>
    </div>
  )
}

function Done({ t }: { t: Translate }) {
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('setup.done.title')}</h1>
      <p className="mt-4">{t('setup.done.text')}</p>
      <p className="mt-4">
        <a href={localePath(t.locale, signInPath)} className="thumb">
          {t('signIn.title')}
        </a>
      </p>
    </div>
  )
}
