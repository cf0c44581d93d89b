import { Prose } from '@/components/ui/prose'
import { RepeatForm } from '@/components/ui/repeat-form'
import { Sheet } from '@/components/ui/sheet'
import { pressOfKept } from '@/features/kept-forms/rules'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { askPath } from '../paths'
import { questionInput } from '../validation'

type Props = { t: Translate; slug: string; kept: KeptForm; id: string }

/** Says the question back, with a button that sends it. */
export function RepeatQuestion({ t, slug, kept, id }: Props) {
  const asked = questionInput.safeParse(kept.values).data
  if (!asked) return null
  const path = localePath(t.locale, askPath(slug))
  return (
    <Sheet>
      <Prose text={asked.question} />
      <p className="mt-3">{asked.email ? t('enquiry.repeat.email', { email: asked.email }) : t('enquiry.repeat.no')}</p>
      <RepeatForm
        action={path}
        names={['question', 'email']}
        values={kept.values}
        press={pressOfKept(id)}
        button={t('enquiry.send')}
        change={{ label: t('rsvp.repeat.change'), href: `${path}?kept=${id}&change=1` }}
      />
    </Sheet>
  )
}
