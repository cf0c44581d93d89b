import { Prose } from '@/components/ui/prose'
import { RepeatForm } from '@/components/ui/repeat-form'
import { Sheet } from '@/components/ui/sheet'
import { pressOfKept } from '@/features/kept-forms/rules'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { reportPath } from '../paths'
import { reportInput } from '../validation'

type Props = { t: Translate; slug: string; kept: KeptForm; id: string }

/** Says the report back, with a button that sends it. */
export function RepeatReport({ t, slug, kept, id }: Props) {
  const report = reportInput.safeParse(kept.values).data
  if (!report) return null
  const path = localePath(t.locale, reportPath(slug))
  return (
    <Sheet>
      <p className="text-xl font-bold">{t(`report.reason.${report.reason}`)}</p>
      <Prose text={report.text} />
      <RepeatForm
        action={path}
        names={['reason', 'text']}
        values={kept.values}
        press={pressOfKept(id)}
        button={t('report.send')}
        change={{ label: t('rsvp.repeat.change'), href: `${path}?kept=${id}&change=1` }}
      />
    </Sheet>
  )
}
