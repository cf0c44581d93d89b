import { describe, expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { readLocal } from '@/lib/time'
import type { EventFacts, StatementContent, StatementFacts } from './content'
import {
  type CurrentEvent,
  changeSentences,
  fallenBehind,
  formFields,
  hasMoved,
  hasNewText,
  mayBeIssued,
  noticeContent,
  oddities,
  outOfDateSentences,
  standings,
  versionSeenAt,
  versionWaiting,
  withoutConsent,
  withoutWithdrawn,
} from './rules'

const t = translator('en')
const at = (iso: string) => new Date(iso)

const facts = (changes: Partial<EventFacts> = {}): EventFacts => ({
  id: 'a',
  version: 1,
  slug: 'picket',
  title: 'Picket at Windmill Road',
  kind: 'picket',
  calledBy: 'Hospital Doctors’ Union',
  startsAt: '2016-01-12T08:00:00.000Z',
  endsAt: '2016-01-12T11:00:00.000Z',
  zone: 'Europe/London',
  place: 'Main gate',
  status: 'going_ahead',
  ...changes,
})

const current = (changes: Partial<CurrentEvent> = {}): CurrentEvent => ({
  ...facts(),
  version: 2,
  kind: 'picket',
  startsAt: at('2016-01-12T08:00:00Z'),
  endsAt: at('2016-01-12T11:00:00Z'),
  status: 'going_ahead',
  visible: true,
  updatedAt: at('2016-01-11T22:04:00Z'),
  ...changes,
})

const printed = (...events: EventFacts[]): StatementFacts => ({ issuer: 'x', dispute: null, events, notice: null })

const content = (changes: Partial<StatementContent> = {}): StatementContent => ({
  headline: 'Headline',
  place: '',
  body: 'Body',
  quotes: [{ text: 'Words', speaker: 'Mair', role: '', body: '', consent: 'by phone' }],
  notesToEditors: 'Notes',
  photoOpportunity: 'Gate',
  contact: '01632 960123',
  ...changes,
})

describe('which version the world sees', () => {
  const version = (number: number, issuedAt: string, visibleFrom = issuedAt) => ({
    number,
    kind: 'update' as const,
    issuedAt: at(issuedAt),
    visibleFrom: at(visibleFrom),
  })
  const seen = (all: ReturnType<typeof version>[], now: string) => versionSeenAt(all, at(now))?.number ?? null

  it('is none before an embargo, and the version at its very minute', () => {
    const all = [version(1, '2016-01-11T16:00Z', '2016-01-12T00:01Z')]
    expect(seen(all, '2016-01-12T00:00:59Z')).toBeNull()
    expect(versionWaiting(all, at('2016-01-12T00:00:59Z'))?.number).toBe(1)
    expect(seen(all, '2016-01-12T00:01:00Z')).toBe(1)
    expect(versionWaiting(all, at('2016-01-12T00:01:00Z'))).toBeNull()
  })

  it('ends an embargo in summer an hour before the server’s clock says so', () => {
    const local = readLocal('2016-04-26', '00:01', 'Europe/London')
    expect(local).toEqual({ kind: 'one', instant: at('2016-04-25T23:01Z') })
  })

  it('is the newest, and the public one while a later one waits', () => {
    const all = [version(1, '2016-01-11T16:00Z'), version(2, '2016-01-11T17:00Z', '2016-01-12T00:01Z')]
    expect(seen(all, '2016-01-11T23:00Z')).toBe(1)
    expect(seen(all, '2016-01-12T00:01Z')).toBe(2)
  })

  it('is never one that was replaced while it waited', () => {
    const all = [
      version(1, '2016-01-11T16:00Z', '2016-01-12T00:01Z'),
      version(2, '2016-01-11T17:00Z', '2016-01-12T09:00Z'),
    ]
    expect(seen(all, '2016-01-12T00:01Z')).toBeNull()
    expect(seen(all, '2016-01-12T09:00Z')).toBe(2)
  })

  it('is nothing to wait for once it is withdrawn', () => {
    const notice = { ...version(2, '2016-01-11T17:00Z', '9999-12-31T00:00Z'), kind: 'withdrawal' as const }
    const all = [version(1, '2016-01-11T16:00Z', '2016-01-12T00:01Z'), notice]
    expect(versionWaiting(all, at('2016-01-11T18:00Z'))).toBeNull()
    expect(versionSeenAt(all, at('2016-01-13T00:00Z'))).toBeNull()
  })

  it('is still both of two that were issued in one instant', () => {
    const all = [version(1, '2016-01-11T16:00Z'), version(2, '2016-01-11T16:00Z')]
    expect(seen(all, '2016-01-11T16:00Z')).toBe(2)
  })
})

describe('out of date', () => {
  it('is an event that rose above what is bound, and nothing that is not bound', () => {
    expect(hasMoved(1, { version: 2 })).toBe(true)
    expect(hasMoved(2, { version: 2 })).toBe(false)
    expect(hasMoved(null, { version: 2 })).toBe(false)
    expect(outOfDateSentences(t, printed(facts({ version: 2 })), [current()])).toEqual([])
    expect(outOfDateSentences(t, printed(facts({ id: 'b' })), [current()])).toEqual([])
  })

  const says = (is: Partial<CurrentEvent>, was: Partial<EventFacts> = {}) => changeSentences(t, facts(was), current(is))
  const picket = 'Picket at Windmill Road, Tuesday 12 January 2016'

  it.each(['suspended', 'postponed', 'cancelled'] as const)('says %s, and then nothing else', (status) => {
    const moved = { startsAt: at('2016-01-19T08:00Z'), place: 'Side gate' }
    expect(says({ status, ...moved })).toEqual([`${picket}: ${status}.`])
  })

  it('says the new time, the new place, or both', () => {
    const later = { startsAt: at('2016-01-12T09:00Z') }
    expect(says(later)).toEqual([`${picket}: now Tuesday 12 January 2016, 9 to 11 am.`])
    expect(says({ place: 'Side gate' })).toEqual([`${picket}: now at Side gate.`])
    expect(says({ ...later, place: 'Side gate' })).toHaveLength(2)
  })

  it('says that what was off goes ahead after all', () => {
    const again = ['Picket at Windmill Road: going ahead after all, Tuesday 12 January 2016, 8 to 11 am.']
    expect(says({}, { status: 'suspended' })).toEqual(again)
  })

  it('says that an end was taken away', () => {
    expect(says({ endsAt: null })).toEqual([`${picket}: now Tuesday 12 January 2016, from 8 am.`])
  })

  it('says that something has changed, where print said nothing of it', () => {
    expect(says({})).toEqual([`${picket}: its page has changed since.`])
  })

  it('names what was taken down by its kind alone, and prints nothing of it', () => {
    const events = [current({ status: 'withdrawn' })]
    expect(says({ status: 'withdrawn', kind: 'rally' })).toEqual(['A rally in this statement: withdrawn.'])
    expect(withoutWithdrawn(printed(facts(), facts({ id: 'b' })), events).events.map(({ id }) => id)).toEqual(['b'])
  })
})

describe('inside', () => {
  const bound = (approvedVersion: number | null, version: number) => ({
    approvedVersion,
    event: current({ version }),
  })

  it('lets issue what is approved as it stands, with its events as they stand', () => {
    expect(mayBeIssued({ version: 3, approvedDraft: 3 }, [bound(2, 2)])).toBe(true)
    expect(mayBeIssued({ version: 4, approvedDraft: 3 }, [bound(2, 2)])).toBe(false)
    expect(mayBeIssued({ version: 3, approvedDraft: null }, [])).toBe(false)
    expect(mayBeIssued({ version: 3, approvedDraft: 3 }, [bound(1, 2)])).toBe(false)
    expect(mayBeIssued({ version: 3, approvedDraft: 3 }, [bound(null, 1)])).toBe(false)
  })

  const kept = { version: 3, approvedDraft: 3, approvedAt: at('2016-01-11T12:00Z'), events: [current({ version: 3 })] }
  const issued = { issuedAt: at('2016-01-11T16:00Z'), facts: printed(facts({ version: 2 })) }

  it('names the event that rose above the issued text, or else above the approved one', () => {
    expect(fallenBehind({ ...kept, bound: [bound(3, 3)], versions: [issued] })).toMatchObject([
      { since: issued.issuedAt },
    ])
    expect(fallenBehind({ ...kept, bound: [bound(2, 3)], versions: [] })).toMatchObject([{ since: kept.approvedAt }])
    expect(fallenBehind({ ...kept, approvedDraft: 2, bound: [bound(2, 3)], versions: [] })).toEqual([])
    expect(fallenBehind({ ...kept, bound: [bound(3, 3)], versions: [] })).toEqual([])
  })

  it('knows whether there is anything new to issue', () => {
    const out = { content: content(), facts: printed(facts()) }
    expect(hasNewText({ content: content(), bound: [bound(1, 1)], versions: [] })).toBe(true)
    expect(hasNewText({ content: content(), bound: [bound(1, 1)], versions: [out] })).toBe(false)
    expect(hasNewText({ content: content({ body: 'x' }), bound: [bound(1, 1)], versions: [out] })).toBe(true)
    expect(hasNewText({ content: content(), bound: [], versions: [out] })).toBe(true)
  })

  it('says where a statement stands', () => {
    const draft = {
      approved: false,
      issued: false,
      newestKind: null,
      hasPublic: false,
      waits: false,
      outOfDate: false,
    }
    expect(standings(draft)).toEqual(['draft'])
    expect(standings({ ...draft, approved: true })).toEqual(['approved'])
    const out = { ...draft, issued: true, newestKind: 'original' as const }
    expect(standings({ ...out, waits: true })).toEqual(['waiting'])
    expect(standings({ ...out, hasPublic: true, outOfDate: true })).toEqual(['outOfDate', 'public'])
    expect(standings({ ...out, hasPublic: true, outOfDate: true, newestKind: 'withdrawal' })).toEqual(['withdrawn'])
  })

  it('finds odd what has no consent, no contact, or is not public yet', () => {
    const unclear = content({ contact: '', quotes: [{ text: 'a', speaker: 'Mair', role: '', body: '', consent: '' }] })
    expect(oddities(unclear, [current({ visible: false })]).map(({ odd }) => odd)).toEqual([
      'consent',
      'hidden',
      'contact',
    ])
    expect(oddities(content(), [current()])).toEqual([])
  })
})

describe('what goes out', () => {
  it('is without consent, and of a withdrawn text only its headline and its contact', () => {
    expect(JSON.stringify(withoutConsent(content()))).not.toContain('by phone')
    expect(Object.values(noticeContent(content())).flat().filter(Boolean)).toEqual(['Headline', '01632 960123'])
  })

  it('shows the second of two savers every field by the name it has in the form', () => {
    expect(formFields(content())).toMatchObject({ headline: 'Headline', 'quotes.0.speaker': 'Mair' })
  })
})
