import { homeTime } from '../calendar/moments'
import type { KnownEvent } from '../events/known'
import { kindWord, policyWord } from '../events/words'
import { ownHeadings } from '../headings/columns'
import { type EventField, eventFields, type WorkplaceField, workplaceFields } from '../vocabulary'
import type { KnownWorkplace } from '../workplaces/judging'

// Written so that the file brought back in says nothing new: see the tests that bring it.

/** A gate in each row, under its workplace. */
export function workplaceTable(workplaces: KnownWorkplace[]): string[][] {
  const rows = workplaces.flatMap(({ entrances, ...workplace }) =>
    entrances.map(
      (gate): Record<WorkplaceField, unknown> => ({
        ...gate,
        workplace: workplace.name,
        address: workplace.address,
        locality: workplace.locality,
        county: '',
        postcode: workplace.postcode,
        entrance: gate.name,
      }),
    ),
  )
  return [ownHeadings('workplaces'), ...rows.map((row) => workplaceFields.map((field) => String(row[field] ?? '')))]
}

/** What only we write of what others bring. */
const inward: EventField[] = ['uid', 'trouble']
const written = eventFields.filter((field) => !inward.includes(field))

export type ExportedEvent = KnownEvent & { gate: { name: string; workplace: string } | null }

export function eventTable(events: ExportedEvent[]): string[][] {
  const headings = ownHeadings('events').filter((_, index) => written.includes(eventFields[index] as EventField))
  return [headings, ...events.map((event) => written.map((field) => cellsOf(event)[field] ?? ''))]
}

function cellsOf({ form, gate, ...event }: ExportedEvent): Partial<Record<EventField, string>> {
  const starts = homeTime(event.startsAt)
  const ends = event.endsAt && homeTime(event.endsAt)
  return {
    ...form,
    id: event.id,
    kind: kindWord(form.kind),
    date: starts.date,
    time: starts.time,
    endDate: ends?.date,
    endTime: ends?.time,
    gather: event.gatherAt ? homeTime(event.gatherAt).time : '',
    workplace: gate?.workplace,
    entrance: gate?.name,
    place: form.placeName,
    address: form.placeAddress,
    locality: form.placeLocality,
    county: '',
    postcode: form.placePostcode,
    strike: event.strikeWords,
    calledBy: event.calledByName,
    visitorPolicy: policyWord(form.visitorPolicy),
  }
}

/** A row of each kind, invented, with every column that is read. */
export const exampleTable = (subject: 'workplaces' | 'events'): string[][] => {
  const fields: readonly string[] = subject === 'events' ? written : workplaceFields
  const example: Record<string, string> =
    subject === 'events' ? exampleEvent : { ...exampleWorkplace, minimumPickets: '0', advisoryMaximum: '6' }
  const headings = ownHeadings(subject).filter(
    (_, index) => subject === 'workplaces' || written.includes(eventFields[index] as EventField),
  )
  return [headings, fields.map((field) => example[field] ?? '')]
}

const exampleWorkplace = {
  workplace: 'Riverside General Hospital',
  address: 'Windmill Road',
  locality: 'Gillingham, Kent',
  entrance: 'Main entrance',
  supporterPosition: 'On the wide pavement by the bus stop',
}

const exampleEvent = {
  kind: 'picket',
  title: 'Stand with the doctors at Windmill Road',
  date: '12 January 2027',
  time: '7 am',
  endTime: '11 am',
  workplace: 'Riverside General Hospital',
  entrance: 'Main entrance',
  visitorPolicy: 'open',
  contactRole: 'picket organiser',
  contactPhone: '01632 960123',
}
