import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent, strikeDays } from '@/features/events/testing/fixtures'
import { translator } from '@/lib/i18n/translate'
import { eventEntry, statementEntry } from './entries'
import { publicStatement } from './testing/statement'

const en = translator('en')
const cy = translator('cy')
const at = (iso: string) => new Date(iso)
const url = 'https://pickets.example/events/x'
const entryOf = (event?: Parameters<typeof publicEvent>[0]) => eventEntry(en, publicEvent(event), url)
const statementOf = (statement?: Parameters<typeof publicStatement>[0], changedAt?: Date) =>
  statementEntry(en, publicStatement(statement), url, changedAt)

describe('an event in a feed', () => {
  it('says when, where and by whom', () => {
    expect(entryOf()).toEqual({
      id: 'urn:uuid:6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11',
      url,
      title: 'Picket at Medway Maritime',
      paragraphs: [
        'Tuesday 12 January 2016, 8 to 11 am',
        'Windmill Road, main gate, Medway Maritime Hospital, Windmill Road, Gillingham, Kent, ME7 5NY',
        'Bring gloves.',
        'Dispute: Junior doctors: a safe contract.',
        'Called by British Medical Association.',
        'Supported by Medway Trades Council.',
        'Listed by Medway Trades Council.',
        'Confirmed with the BMA’s rep, by phone, Monday 11 January 2016, 4 pm.',
        'Everyone is welcome.',
      ],
      author: 'Medway Trades Council',
      published: at('2016-01-05T09:00:00Z'),
      updated: at('2016-01-05T09:00:00Z'),
      locale: 'en',
      demo: false,
    })
  })

  it.each([
    ['going_ahead', 'Picket at Medway Maritime', 'Tuesday 12 January 2016, 8 to 11 am'],
    ['suspended', 'SUSPENDED – Picket at Medway Maritime', 'Suspended: it is off for now and may return.'],
    ['postponed', 'POSTPONED – Picket at Medway Maritime', 'Postponed: it is off, and a new date is to come.'],
    ['rescheduled', 'NEW DATE – Picket at Medway Maritime', 'It has a new date.'],
    ['cancelled', 'CANCELLED – Picket at Medway Maritime', 'Cancelled: it will not take place.'],
  ] as const)('says first that it is %s', (status, title, first) => {
    const entry = entryOf({ status })
    expect([entry.title, entry.paragraphs[0]]).toEqual([title, first])
  })

  it('keeps its id and first publication while a change moves it (T2)', () => {
    const [suspended] = strikeDays.T2
    const entry = eventEntry(en, suspended ?? publicEvent(), url)
    expect(entry).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      published: at('2016-01-05T09:00:00Z'),
      updated: at('2016-01-19T22:04:00Z'),
    })
    expect(entry.paragraphs.slice(0, 4)).toEqual([
      'Suspended: it is off for now and may return.',
      'Talks at Acas go on.',
      'Announced Tuesday 19 January 2016, 10.04 pm.',
      'It was to be: Tuesday 26 January 2016, 8 am, to Thursday 28 January 2016, 8 am.',
    ])
  })

  it('says when to gather, unless it is off', () => {
    const gatherAt = at('2016-01-12T07:45Z')
    expect(entryOf({ gatherAt }).paragraphs).toContain('Gather from 7.45 am.')
    expect(entryOf({ gatherAt, status: 'cancelled' }).paragraphs).not.toContain('Gather from 7.45 am.')
  })

  it('leaves a notice of what is withdrawn, and nothing else', () => {
    const entry = entryOf({
      publication: 'withdrawn',
      status: 'suspended',
      withdrawnAt: at('2016-01-11T12:00Z'),
      withdrawnReason: 'The gate is not safe.',
    })
    expect(entry).toMatchObject({
      id: 'urn:uuid:6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11',
      title: 'Withdrawn',
      paragraphs: [
        'Medway Trades Council has withdrawn this page.',
        'The gate is not safe.',
        'Announced Monday 11 January 2016, 12 noon.',
      ],
    })
    expect(JSON.stringify(entry)).not.toMatch(/Maritime|Windmill|British/)
  })

  it('says EXAMPLE where it is invented', () => {
    expect(entryOf({ demo: true, status: 'cancelled' }).title).toBe('EXAMPLE – CANCELLED – Picket at Medway Maritime')
    expect(entryOf({ demo: true, publication: 'withdrawn' }).title).toBe('EXAMPLE – Withdrawn')
  })

  it('names nobody to ring', () => {
    expect(JSON.stringify(entryOf())).not.toMatch(/07700|Picket organiser/)
  })

  it('speaks Welsh', () => {
    const entry = eventEntry(cy, publicEvent({ status: 'cancelled' }), url)
    expect(entry.title).toBe('CANSLWYD – Picket at Medway Maritime')
    expect(entry.paragraphs).toContain('Cefnogir gan Medway Trades Council.')
  })
})

describe('a statement in a feed', () => {
  it('gives the words, the voices and the source, in the order of a release', () => {
    expect(statementOf()).toEqual({
      id: 'urn:uuid:0b8f4a0e-8a0b-4c39-9a59-8c6d3a1b2c3d',
      url,
      title: 'Join the doctors at the gate',
      paragraphs: [
        'Press release from Medway Trades Council, Gillingham, Monday 11 January 2016, 12.01 am.',
        'Dispute: Junior doctors: a safe contract. Called by British Medical Association. Supported by Medway Trades Council.',
        'Doctors strike on Tuesday.',
        'The public is asked to join them.',
        '“They are right.” – Sam Weller, secretary, Medway Trades Council',
        'Medway NHS Foundation Trust says: “Consultants cover emergencies. Attend unless contacted.” Source: trust website, Sunday 10 January 2016, 9.30 am.',
        'Photo opportunity',
        'Main gate, 8.30 am.',
        'Notes to editors',
        'Windmill Road is in Gillingham, Kent.',
      ],
      author: 'Medway Trades Council',
      published: at('2016-01-10T10:00:00Z'),
      updated: at('2016-01-11T00:01:00Z'),
      locale: 'en',
      demo: false,
    })
  })

  it('keeps inside how a speaker agreed, and who is to be rung', () => {
    expect(JSON.stringify(statementOf())).not.toMatch(/agreed by phone|01632/)
  })

  const versions = [
    { number: 1, kind: 'original' as const, issuedAt: at('2016-01-10T10:00Z'), note: '' },
    { number: 2, kind: 'correction' as const, issuedAt: at('2016-01-12T09:00Z'), note: '' },
  ]

  it.each([
    ['update', 'UPDATED – Join the doctors at the gate', 'Update: The rally is at 2 pm.'],
    ['correction', 'CORRECTED – Join the doctors at the gate', 'Correction: The rally is at 2 pm.'],
  ] as const)('says first what a newer version is: %s', (versionKind, title, first) => {
    const entry = statementOf({
      versionKind,
      versions,
      note: 'The rally is at 2 pm.',
      issuedAt: at('2016-01-12T09:00Z'),
    })
    expect([entry.title, entry.paragraphs[0]]).toEqual([title, first])
    expect(entry.published).toEqual(at('2016-01-10T10:00Z'))
    expect(entry.updated).toEqual(at('2016-01-12T09:00Z'))
  })

  it('leaves headline, reason and time of a withdrawn statement, and nothing else', () => {
    const entry = statementOf({
      versionKind: 'withdrawal',
      note: 'The figures were wrong.',
      issuedAt: at('2016-01-12T09:00Z'),
      outOfDate: ['The strike is suspended.'],
    })
    expect(entry.title).toBe('WITHDRAWN – Join the doctors at the gate')
    expect(entry.paragraphs).toEqual([
      'Medway Trades Council withdrew this statement, Tuesday 12 January 2016, 9 am. Please do not use it.',
      'The figures were wrong.',
    ])
  })

  it('says before all else that it is out of date, and moves when its facts did', () => {
    const changedAt = at('2016-01-19T22:04Z')
    const entry = statementOf(
      { versionKind: 'correction', note: 'Was 3 pm.', outOfDate: ['The strike of 26 January is suspended.'] },
      changedAt,
    )
    expect(entry.title).toBe('OUT OF DATE – CORRECTED – Join the doctors at the gate')
    expect(entry.paragraphs.slice(0, 3)).toEqual([
      'Since this was issued, what it says of an event has changed:',
      'The strike of 26 January is suspended.',
      'Correction: Was 3 pm.',
    ])
    expect(entry.updated).toEqual(changedAt)
    expect(statementOf({}, changedAt).updated).toEqual(at('2016-01-11T00:01:00Z'))
  })

  it('says EXAMPLE where it is invented', () => {
    expect(statementOf({ demo: true }).title).toBe('EXAMPLE – Join the doctors at the gate')
  })

  it('gets by without what was left empty', () => {
    const entry = statementOf({
      content: { headline: '', place: '', quotes: [], notesToEditors: ' ', photoOpportunity: '' },
      facts: { dispute: null, notice: null },
    })
    expect(entry.title).toBe('Press release')
    expect(entry.paragraphs).toEqual([
      'Press release from Medway Trades Council, Monday 11 January 2016, 12.01 am.',
      'Doctors strike on Tuesday.',
      'The public is asked to join them.',
    ])
  })
})

it('lets no control or turn of direction through, whoever wrote it (T22)', () => {
  const event = entryOf({
    status: 'suspended',
    statusReason: hostileText,
    text: { title: hostileText, summary: hostileText },
  })
  const statement = statementOf({
    outOfDate: [hostileText],
    content: { headline: hostileText, body: hostileText, notesToEditors: hostileText },
  })
  for (const { title, author, paragraphs } of [event, statement]) {
    for (const text of [title, author, ...paragraphs])
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202e\u2066]/u)
    expect(title).toContain('{title} {constructor}')
    expect(title).not.toContain('\n')
  }
})
