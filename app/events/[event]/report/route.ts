import { sendReport } from '@/features/reports/mutations'
import { reportPath, reportSentPath } from '@/features/reports/paths'
import { reportForm } from '@/features/reports/rules'
import { reportInput } from '@/features/reports/validation'
import { formError } from '@/lib/forms'
import { answerForm } from '../../../plain-form'

/** "Report this listing". A press without a key (no script) is first said back; only the press from there sends it. */
export async function POST(request: Request, { params }: RouteContext<'/events/[event]/report'>) {
  const { event: slug } = await params
  const form = { form: reportForm(slug), back: reportPath(slug), schema: reportInput }
  return answerForm(request, form, async ({ press, ...report }, { t, again, to, values }) => {
    if (!press) return again({ values, errors: {} })
    const outcome = await sendReport(slug, { ...report, press })
    if (outcome.ok) return to(reportSentPath(slug))
    return outcome.reason === 'busy' ? again(formError(t, values, 'form.error.busy')) : to(reportPath(slug))
  })
}
