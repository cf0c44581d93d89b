import { describe, expect, it } from 'vitest'
import { publicEvent } from '@/features/events/testing/fixtures'
import { at, fileOf, notesIn, page } from './testing/calendars'
import { parseCalendar } from './testing/icalendar'

describe('the note at the old time', () => {
  it.each([
    ['suspended', 'Not today: Picket at Medway Maritime is suspended'],
    ['postponed', 'Not today: Picket at Medway Maritime is postponed'],
    ['cancelled', 'Not today: Picket at Medway Maritime is cancelled'],
  ] as const)('stands beside what is %s', (status, summary) => {
    const [note, ...others] = notesIn(fileOf({ status, version: 2, statusReason: 'Talks go on.' }))
    expect(others).toEqual([])
    expect(note).toMatchObject({
      uid: '6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11-note',
      status: 'CONFIRMED',
      transparency: 'TRANSPARENT',
      summary,
      sequence: 1,
      start: at('2016-01-12T08:00Z'),
      end: at('2016-01-12T11:00Z'),
      url: page,
    })
    expect(note?.description).toContain('Talks go on.')
    expect(note?.properties).not.toContain('location')
  })

  it('goes when the old time is over; the cancelled event stays', () => {
    const file = fileOf({ status: 'cancelled' }, at('2016-01-12T11:00Z'))
    expect(parseCalendar(file).events.map(({ uid, status }) => [uid, status])).toEqual([
      [publicEvent().id, 'CANCELLED'],
    ])
  })

  it.each(['going_ahead', 'rescheduled'] as const)('is not made for what is %s', (status) => {
    expect(notesIn(fileOf({ status }))).toEqual([])
  })

  it('says EXAMPLE too', () => {
    expect(notesIn(fileOf({ status: 'cancelled', demo: true }))[0]?.summary).toBe(
      'EXAMPLE – Not today: Picket at Medway Maritime is cancelled',
    )
  })
})
