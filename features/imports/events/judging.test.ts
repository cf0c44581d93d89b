import { describe, expect, test } from 'vitest'
import { columnsOf, reader } from '../headings/columns'
import type { ImportOptions } from '../vocabulary'
import { judgeEvents } from './judging'
import type { Known } from './known'

const known: Known = {
  own: { id: '00000000-0000-4000-8000-000000000001', name: 'Our Union' },
  gates: [
    { id: '00000000-0000-4000-8000-00000000000a', name: 'Main gate', workplace: 'Riverside' },
    { id: '00000000-0000-4000-8000-00000000000b', name: 'Back gate', workplace: 'Riverside' },
    { id: '00000000-0000-4000-8000-00000000000c', name: 'Yard', workplace: 'Depot' },
  ],
  strikes: ['24-hour strike', 'Walk-in', 'Walk-in'].map((ownWords, index) => ({
    id: `00000000-0000-4000-8000-0000000000d${index}`,
    disputeId: '00000000-0000-4000-8000-0000000000ff',
    ownWords,
    startsAt: new Date('2031-01-12T08:00Z'),
    endsAt: null,
  })),
  events: [],
  sources: [],
  now: new Date('2030-01-01T00:00Z'),
}

const defaults: ImportOptions = { kind: 'picket', visitorPolicy: 'open', locale: 'en' }

/** Judges rows given as cells under headings. */
function judge(headings: string, rows: string[], options: ImportOptions = {}, over: Partial<Known> = {}) {
  const columns = columnsOf('events', headings.split('|'))
  const read = rows.map((cells, index) => ({ row: index + 2, say: reader(columns, cells.split('|')) }))
  return judgeEvents(read, { ...known, ...over }, { ...defaults, ...options })
}
const fatesOf = (judged: ReturnType<typeof judge>) =>
  judged.rows.map(({ fate, reasons }) =>
    [fate, ...reasons.map(({ code, field }) => [code, field].filter(Boolean).join(' '))].join(', '),
  )

const plain = 'Title|Date|Start|End|Place'

describe('when', () => {
  const plan = (row: string, options?: ImportOptions) => judge(plain, [row], options).rows[0]?.plan
  test('a span in one cell', () =>
    expect(judge('Title|Date|Time|Place', ['P|2031-01-12|7 to 11 am|The gate']).rows[0]?.plan).toMatchObject({
      startsAt: new Date('2031-01-12T07:00Z'),
      endsAt: new Date('2031-01-12T11:00Z'),
    }))
  test('a date with its time in one cell', () =>
    expect(judge('Title|Date|Place', ['P|2031-06-12 07:00:00|The gate']).rows[0]?.plan?.startsAt).toEqual(
      new Date('2031-06-12T06:00Z'),
    ))
  test('an end before the start is on the next morning, unless it has a date', () => {
    expect(plan('P|2031-01-12|10pm|6am|The gate')?.endsAt).toEqual(new Date('2031-01-13T06:00Z'))
    const dated = judge(`${plain}|End date`, ['P|2031-01-12|10pm|6am|The gate|2031-01-12'])
    expect(fatesOf(dated)).toEqual(['wrong, end-before-start endTime'])
  })
  test('a night shift over the end of summer time', () =>
    expect(plan('P|2026-10-24|10pm|6am|The gate')?.endsAt).toEqual(new Date('2026-10-25T06:00Z')))
  test.each([
    ['P|2026-03-29|01:30|05:00|Gate', 'wrong, time-never time'],
    ['P|2026-10-25|01:30|05:00|Gate', 'wrong, time-ask time'],
    ['P|2026-10-25|1.30 am GMT|05:00|Gate', 'new, in-the-past date'],
    ['P|Monday 12 January 2031|7am||Gate', 'wrong, date-weekday date'],
    ['P|31/02/2031|7am||Gate', 'wrong, date-never date'],
    ['P|12 Jan|7am||Gate', 'wrong, date-unreadable date'],
    ['P|2031-01-12|7||Gate', 'wrong, time-unreadable time'],
    ['P|2031-01-12|||Gate', 'wrong, missing time'],
    ['P||7am||Gate', 'wrong, missing date'],
    ['P||||Gate', 'wrong, missing date'],
  ])('%s: %s', (row, fate) => {
    const later = { now: new Date('2028-01-01T00:00Z') }
    expect(fatesOf(judge(plain, [row], {}, later))).toEqual([fate])
  })
  test('the answer to which of two', () => {
    expect(plan('P|2026-10-25|01:30||Gate', { fold: 'earlier' })?.startsAt).toEqual(new Date('2026-10-25T00:30Z'))
    expect(plan('P|2026-10-25|01:30||Gate', { fold: 'later' })?.startsAt).toEqual(new Date('2026-10-25T01:30Z'))
  })
  test('one date that reads one way shows how all are meant; two that disagree show nothing', () => {
    expect(judge(plain, ['A|03/04/2031|7am||Gate', 'B|26/04/2031|7am||Gate']).rows[0]?.plan?.startsAt).toEqual(
      new Date('2031-04-03T06:00Z'),
    )
    expect(judge(plain, ['A|03/04/2031|7am||Gate', 'B|04/26/2031|7am||Gate']).rows[0]?.plan?.startsAt).toEqual(
      new Date('2031-03-04T07:00Z'),
    )
    expect(fatesOf(judge(plain, ['A|03/04/2031|7am||Gate', 'B|26/04/2031|7am||X', 'C|04/26/2031|7am||X']))[0]).toBe(
      'wrong, date-ask date',
    )
  })
})

describe('where, who and what', () => {
  const sited = (row: string) =>
    judge('Title|Date|Start|Workplace|Gate|Strike|Kind|Visitors|Phone', [`P|2031-01-12|7am|${row}`])
  test.each([
    ['Riverside|main GATE', 'new'],
    ['Depot|', 'new'],
    ['Riverside|', 'wrong, gate-which entrance'],
    ['Riverside|Side gate', 'wrong, gate-unknown entrance'],
    ['Elsewhere|Yard', 'wrong, workplace-unknown workplace'],
    ['Depot||24-HOUR strike', 'new'],
    ['Depot||Lock-out', 'wrong, strike-unknown strike'],
    ['Depot||Walk-in', 'wrong, strike-which strike'],
    ['Depot|||gorymdaith', 'wrong, missing route'],
    ['Depot|||party', 'wrong, kind-unknown kind'],
    ['Depot||||maybe', 'wrong, policy-unknown visitorPolicy'],
    ['Depot|||||somebody@example.org', 'new, not-used contactPhone'],
  ])('%s: %s', (row, fate) => expect(fatesOf(sited(row))).toEqual([fate]))

  test('two rows that are one event', () => {
    const judged = judge(plain, ['A|2031-01-12|7am||The gate', 'B|12 January 2031|07:00|9am|the  GATE'])
    expect(judged.rows.map(({ fate }) => fate)).toEqual(['new', 'wrong'])
    expect(judged.rows[1]?.reasons).toEqual([{ code: 'twice', row: 2 }])
  })
  test('words that are too long, and a title that is missing', () => {
    expect(fatesOf(judge(plain, [`${'x'.repeat(121)}|2031-01-12|7am||Gate`, '|2031-01-12|8am||Gate']))).toEqual([
      'wrong, too-long title',
      'wrong, missing title',
    ])
  })
  test('an id that is not ours', () =>
    expect(
      fatesOf(judge(`${plain}|Brazier ID`, ['A|2031-01-12|7am||Gate|00000000-0000-4000-8000-00000000ffff'])),
    ).toEqual(['wrong, id-unknown id']))
})
