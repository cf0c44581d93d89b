import { notFound } from 'next/navigation'
import { attachment, csvAnswer } from '@/app/file-answers'
import { listPreviews, readNow } from '@/features/events/queries'
import { eventCalendar } from '@/features/feeds/calendar'
import { listEventsForExport, listWorkplacesForExport } from '@/features/imports/exports/queries'
import { eventTable, exampleTable, workplaceTable } from '@/features/imports/exports/rows'
import { organisationPath } from '@/features/organisations/paths'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { env } from '@/lib/env'
import { requestLocale } from '@/lib/http'
import { localePath } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

type Props = RouteContext<'/organise/[organisation]/exports/[file]'>

/** What an organisation keeps, as files that can be brought back in. */
export async function GET(request: Request, { params }: Props) {
  const { organisation, file } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) notFound()
  const { searchParams } = new URL(request.url)
  const write = files[file] ?? notFound()
  return write(by, translator(requestLocale(request.headers)), searchParams.get('for') === 'spreadsheet')
}

type Write = (by: Membership, t: Translate, forSpreadsheets: boolean) => Promise<Response>

const files: Partial<Record<string, Write>> = {
  'workplaces.csv': async (by, _, marked) =>
    csvAnswer('workplaces.csv', workplaceTable(await listWorkplacesForExport(by)), marked),
  'events.csv': async (by, _, marked) => csvAnswer('events.csv', eventTable(await listEventsForExport(by)), marked),
  'events.ics': calendarFile,
  'example-workplaces.csv': async (_by, _t, marked) =>
    csvAnswer('example-workplaces.csv', exampleTable('workplaces'), marked),
  'example-events.csv': async (_by, _t, marked) => csvAnswer('example-events.csv', exampleTable('events'), marked),
}

async function calendarFile({ organisation }: Membership, t: Translate) {
  const source = env().APP_URL + localePath(t.locale, organisationPath(organisation.slug))
  const calendar = eventCalendar(t, await listPreviews(organisation.id, t.locale), {
    name: organisation.name,
    source,
    now: await readNow(),
  })
  return attachment('events.ics', 'text/calendar; charset=utf-8', calendar)
}
