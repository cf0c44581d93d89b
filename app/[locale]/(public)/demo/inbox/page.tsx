import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { listDemoMails } from '@/features/outbox/queries'
import { env } from '@/lib/env'
import { momentPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import { homeZone } from '@/lib/time'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/demo/inbox'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('demo.inbox.title') }
}

export default async function DemoInboxPage({ params }: Props) {
  const t = await pageTranslator(params)
  if (!env().demo) notFound()
  const mails = await listDemoMails()
  return (
    <ShortPage title={t('demo.inbox.title')}>
      <p>{t(mails.length ? 'demo.inbox.intro' : 'demo.inbox.empty')}</p>
      {mails.map((mail) => (
        <article key={mail.id}>
          <h2>{mail.subject}</h2>
          <p className="text-soft">
            {t('demo.inbox.to', { address: mail.to })} · {momentPhrase(t, mail.sentAt, homeZone, mail.sentAt)}
          </p>
          <div className="mt-3 whitespace-pre-line">
            {mail.text.split(/(https?:\/\/\S+)/).map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one unchanging text
              <Fragment key={index}>{/^https?:/.test(part) ? <a href={part}>{part}</a> : part}</Fragment>
            ))}
          </div>
        </article>
      ))}
    </ShortPage>
  )
}
