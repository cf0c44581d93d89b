import { describe, expect, test } from 'vitest'
import { columnsOf, findHead, headingTwice, ownHeadings, unusedHeadings } from './columns'

const actionNetwork =
  'event_title,administrative_title,location_name,address,city,state,zip,country,time,date,host,sponsor,attendee_pitch,attendee_instructions,host_contact_info'.split(
    ',',
  )

describe('headings', () => {
  test('of Action Network', () => {
    expect(columnsOf('events', actionNetwork)).toEqual({
      title: 0,
      place: 2,
      address: 3,
      locality: 4,
      county: 5,
      postcode: 6,
      time: 8,
      date: 9,
      calledBy: 11,
      summary: 12,
      joining: 13,
      contactPhone: 14,
    })
    expect(unusedHeadings('events', actionNetwork)).toEqual(['administrative_title', 'country', 'host'])
  })
  test('in Welsh, in any order, in capitals, without accents', () => {
    const cells = ['GIAT', 'Gweithle', 'Amser dechrau', 'dyddiad', 'Teitl', 'FFON']
    expect(columnsOf('events', cells)).toEqual({
      entrance: 0,
      workplace: 1,
      time: 2,
      date: 3,
      title: 4,
      contactPhone: 5,
    })
  })
  test('our own mean what they say', () => {
    for (const subject of ['events', 'workplaces'] as const)
      expect(Object.values(columnsOf(subject, ownHeadings(subject)))).toEqual(
        ownHeadings(subject).map((_, index) => index),
      )
  })
  test('a name is a title beside a place, and a title beside a name stays one', () => {
    expect(columnsOf('events', ['Name', 'Location'])).toEqual({ title: 0, place: 1 })
    expect(columnsOf('events', ['Name', 'Title', 'Date'])).toEqual({ title: 1, date: 2 })
  })
  test('may stand below a title', () => {
    const records = [
      { row: 1, cells: ['Strike pickets'] },
      { row: 3, cells: ['Date', 'Start', 'Title', 'Gate'] },
      { row: 4, cells: ['2026-01-12', '07:00', 'Name', 'Main gate'] },
    ]
    expect(findHead('events', records)?.row).toBe(3)
  })
  test('are missing where none is known', () =>
    expect(findHead('workplaces', [{ row: 1, cells: ['Riverside', 'Windmill Road'] }])).toBeNull())
  test('one over two columns is named', () => {
    const head = (cells: string[]) => ({ row: 1, cells })
    expect(headingTwice('events', head(['Title', 'Date', 'date ']))).toBe('Date')
    expect(headingTwice('events', head(['Title', 'Date', 'x', 'x']))).toBeUndefined()
  })
})
