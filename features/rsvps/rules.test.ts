import { describe, expect, it } from 'vitest'
import { statuses } from '@/features/industrial-action/status'
import { pressOfKept } from '@/features/kept-forms/rules'
import { canMail, findBursts, isWorkAddress, placesLeft, publicBand, signUpState } from './rules'
import { signUpInput } from './validation'

const at = (iso: string) => new Date(iso)
const picket = {
  publication: 'public' as const,
  status: 'going_ahead' as const,
  startsAt: at('2016-01-12T08:00Z'),
  endsAt: at('2016-01-12T11:00Z'),
  signUp: true,
  visitorPolicy: 'open' as const,
  capacity: null,
}
const before = at('2016-01-11T20:00Z')

describe('whether people can sign up', () => {
  it('is so until the end', () => {
    expect(signUpState(picket, before, 0)).toBe('open')
    expect(signUpState(picket, at('2016-01-12T10:59:59Z'), 0)).toBe('open')
    expect(signUpState(picket, at('2016-01-12T11:00Z'), 0)).toBe('past')
  })

  it('is so for a day where nobody knows the end', () => {
    expect(signUpState({ ...picket, endsAt: null }, at('2016-01-13T07:59:59Z'), 0)).toBe('open')
    expect(signUpState({ ...picket, endsAt: null }, at('2016-01-13T08:00Z'), 0)).toBe('past')
  })

  it.each(statuses)('depends on whether it is on: %s', (status) => {
    const on = status === 'going_ahead' || status === 'rescheduled'
    expect(signUpState({ ...picket, status }, before, 0)).toBe(on ? 'open' : 'off')
  })

  it('is not so where it was taken down, or the organisers want no sign-ups', () => {
    expect(signUpState({ ...picket, publication: 'withdrawn' }, before, 0)).toBe('closed')
    expect(signUpState({ ...picket, signUp: false }, before, 0)).toBe('closed')
    expect(signUpState({ ...picket, visitorPolicy: 'stay_away' }, before, 0)).toBe('closed')
  })

  it('says that it is off before it says anything else', () => {
    expect(signUpState({ ...picket, status: 'suspended', signUp: false }, at('2017-01-01T00:00Z'), 0)).toBe('off')
  })

  it('ends with the last place, and only where places are counted', () => {
    expect(signUpState({ ...picket, capacity: 20 }, before, 19)).toBe('open')
    expect(signUpState({ ...picket, capacity: 20 }, before, 20)).toBe('full')
    expect(signUpState({ ...picket, capacity: 20 }, before, 21)).toBe('full')
    expect(signUpState(picket, before, 100_000)).toBe('open')
  })
})

describe('numbers', () => {
  it('of places are never below none', () => {
    expect([0, 5, 20, 25].map((people) => placesLeft({ capacity: 20 }, people))).toEqual([20, 15, 0, 0])
    expect(placesLeft({ capacity: null }, 5)).toBeNull()
  })

  it('that the public may know are rough, and none under twenty', () => {
    const bands = [0, 19, 20, 49, 50, 99, 100, 199, 200, 5000].map(publicBand)
    expect(bands).toEqual([null, null, '20–50', '20–50', '50–100', '50–100', '100–200', '100–200', '200+', '200+'])
  })
})

describe('bursts', () => {
  const minute = (time: string, signUps: number, leftOut = 0) => ({
    minute: at(`2016-01-11T${time}Z`),
    signUps,
    people: signUps * 2,
    leftOut,
  })

  it('are minutes with twenty or more', () => {
    expect(findBursts([minute('20:00', 19), minute('20:05', 20)])).toEqual([
      { from: at('2016-01-11T20:05Z'), to: at('2016-01-11T20:06Z'), signUps: 20, people: 40, leftOut: 0 },
    ])
  })

  it('are one where one minute follows on another, across the hour too', () => {
    expect(findBursts([minute('20:59', 20), minute('21:00', 30, 5), minute('21:02', 25)])).toEqual([
      { from: at('2016-01-11T20:59Z'), to: at('2016-01-11T21:01Z'), signUps: 50, people: 100, leftOut: 5 },
      { from: at('2016-01-11T21:02Z'), to: at('2016-01-11T21:03Z'), signUps: 25, people: 50, leftOut: 0 },
    ])
  })

  it('are none where people come as people do', () => {
    expect(findBursts([])).toEqual([])
    expect(findBursts(Array.from({ length: 50 }, (_, i) => minute(`20:${10 + i}`, 3)))).toEqual([])
  })
})

describe('an address at work', () => {
  it.each([
    ['a@nhs.net', ''],
    ['a@medway.nhs.uk', ''],
    ['a@kent.police.uk', ''],
    ['a@dept.gov.uk', ''],
    ['a@kent.ac.uk', ''],
    ['a@royalmail.com', 'Royal Mail Group Ltd'],
    ['a@uk.arriva-buses.example', 'Arriva Buses'],
  ])('%s of %s', (email, employer) => expect(isWorkAddress(email, employer)).toBe(true))

  it.each([
    ['a@gmail.com', 'Medway NHS Foundation Trust'],
    ['nhs.uk@example.org', ''],
    ['a@notnhs.uk', ''],
    ['a@riversidetradescouncil.example', 'Riverside Buses'],
    ['a@example.org', ''],
    ['a@example.org', 'The Trust'],
    ['a@proton.me', 'ME'],
  ])('is not %s of %s', (email, employer) => expect(isWorkAddress(email, employer)).toBe(false))
})

describe('the form', () => {
  const read = (values: Record<string, string>) => {
    const { data, error } = signUpInput.safeParse({ people: '3', ...values })
    return data ?? Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  }

  it('needs nothing but a number', () => {
    expect(read({})).toEqual({ people: 3, email: null, delegation: null, banner: false, contact: null })
  })

  it('takes an address in one spelling, and only with a yes', () => {
    expect(read({ tell: 'email', email: ' Ada@Example.ORG ' })).toMatchObject({ email: 'ada@example.org' })
    expect(read({ tell: 'email', email: '' })).toEqual({ email: 'form.error.email' })
    expect(read({ tell: 'email', email: 'a@x.org, b@y.org' })).toEqual({ email: 'form.error.email' })
    expect(read({ tell: 'no', email: 'ada@example.org' })).toEqual({ email: 'rsvp.error.unusedEmail' })
  })

  it.each([
    ['0', 'rsvp.error.people'],
    ['-1', 'rsvp.error.people'],
    ['1.5', 'rsvp.error.people'],
    ['three', 'rsvp.error.people'],
    ['', 'rsvp.error.people'],
    ['61', 'rsvp.error.tooMany'],
  ])('refuses %s people', (people, message) => expect(read({ people })).toEqual({ people: message }))

  it('takes a key of a press only as one', () => {
    expect(read({ press: 'a'.repeat(32) })).toMatchObject({ press: 'a'.repeat(32) })
    expect(read({ press: '' })).toMatchObject({ people: 3 })
    expect(read({ press: "'; drop" })).not.toHaveProperty('press', "'; drop")
  })
})

describe('the key of a repeated answer', () => {
  it('is the same for the same kept form, fits the form, and does not tell its id', () => {
    const id = 'k'.repeat(43)
    expect(pressOfKept(id)).toBe(pressOfKept(id))
    expect(pressOfKept(id)).not.toBe(pressOfKept(`${id}x`))
    expect(pressOfKept(id)).not.toContain('kkk')
    expect(signUpInput.parse({ people: '1', press: pressOfKept(id) }).press).toBe(pressOfKept(id))
  })
})

describe('mail', () => {
  it('works with a server, and in the demo', () => {
    expect(canMail({ demo: false })).toBe(false)
    expect(canMail({ demo: true })).toBe(true)
    expect(canMail({ demo: false, SMTP_URL: 'smtp://localhost' })).toBe(true)
  })
})
