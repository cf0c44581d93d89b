import type { Publication } from '@/features/disputes/vocabulary'
import { isOver } from '@/features/events/rules'
import type { VisitorPolicy } from '@/features/events/vocabulary'
import { isOff, type Status } from '@/features/industrial-action/status'
import type { Place } from '@/lib/crypto/field-encryption'
import { readSignedLink, signedLink } from '@/lib/crypto/tokens'
import { addMinutes } from '@/lib/time'

export const rsvpPlace = (id: string, keeper: string): Place => ({ table: 'rsvps', row: id, keeper })

/** More than these come as a group of their own; more is also what a machine would type. */
export const mostPeople = 60

/** Hours for which somebody who gave an address may press the button of the mail. */
export const confirmHours = 48

export type SignUpState = 'open' | 'off' | 'past' | 'closed' | 'full'

type Event = {
  publication: Publication
  status: Status
  startsAt: Date
  endsAt: Date | null
  signUp: boolean
  visitorPolicy: VisitorPolicy
  capacity: number | null
}

/** Whether people can say that they come, and if not, why. `people` are those who said so already. */
export function signUpState(event: Event, now: Date, people: number): SignUpState {
  if (event.publication !== 'public') return 'closed'
  if (isOff(event.status)) return 'off'
  if (isOver(event, now)) return 'past'
  if (!event.signUp || event.visitorPolicy === 'stay_away') return 'closed'
  return placesLeft(event, people) === 0 ? 'full' : 'open'
}

/** Places that are left; null where nobody is turned away. */
export const placesLeft = ({ capacity }: Pick<Event, 'capacity'>, people: number) =>
  capacity === null ? null : Math.max(0, capacity - people)

export type Band = '20–50' | '50–100' | '100–200' | '200+'

/** What the public may know of the number, where the organiser wants it known. Few people are nobody's business. */
export function publicBand(people: number): Band | null {
  if (people < 20) return null
  if (people < 50) return '20–50'
  if (people < 100) return '50–100'
  return people < 200 ? '100–200' : '200+'
}

/** Sign-ups without an address in one minute. Those left out are among `signUps` and `people`. */
export type BareMinute = { minute: Date; signUps: number; people: number; leftOut: number }
export type Burst = { from: Date; to: Date; signUps: number; people: number; leftOut: number }

const manyInAMinute = 20

/** Minutes with more sign-ups than people make, joined where one follows on another. */
export function findBursts(minutes: BareMinute[]): Burst[] {
  const bursts: Burst[] = []
  for (const { minute: from, signUps, people, leftOut } of minutes) {
    if (signUps < manyInAMinute) continue
    const to = addMinutes(from, 1)
    const last = bursts.at(-1)
    if (last?.to.getTime() === from.getTime()) {
      last.to = to
      last.signUps += signUps
      last.people += people
      last.leftOut += leftOut
    } else bursts.push({ from, to, signUps, people, leftOut })
  }
  return bursts
}

const employersDomains =
  /(^|[.])(nhs[.](uk|net|scot|wales)|gov[.](uk|scot|wales)|police[.]uk|mod[.]uk|ac[.]uk|sch[.]uk|parliament[.]uk)$/
const namesNobody = new Set(
  'the and of for in at a an co company corporation council foundation group holdings inc limited llp ltd national nhs plc service services trust uk'.split(
    ' ',
  ),
)

/** Whether an address looks like one at work, where the employer can read it. Only ever a warning. */
export function isWorkAddress(email: string, employer: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (employersDomains.test(domain)) return true
  const words = employer
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word && !namesNobody.has(word))
  if (words.join('').length < 4) return false
  return domain
    .split('.')
    .slice(0, -1)
    .some((label) => words.every((word) => label.includes(word)))
}

export type Delegation = { name: string; people: number; signUps: number; banner: boolean; contacts: string[] }

/** Sign-ups of one group made one: the same name in other letters is the same group. The largest comes first. */
export function gather(sent: readonly Delegation[]): Delegation[] {
  const groups = new Map<string, Delegation>()
  for (const one of sent) {
    const key = one.name.toLowerCase().replace(/\s+/g, ' ')
    const known = groups.get(key)
    groups.set(key, known ? together(known, one) : one)
  }
  return [...groups.values()].sort((a, b) => b.people - a.people)
}

const together = (one: Delegation, other: Delegation): Delegation => ({
  name: one.name,
  people: one.people + other.people,
  signUps: one.signUps + other.signUps,
  banner: one.banner || other.banner,
  contacts: [...new Set([...one.contacts, ...other.contacts])],
})

/** What delegations come to. Two events may see the same group twice, and each time it comes. */
export const totalOf = (delegations: readonly Delegation[]) => ({
  groups: delegations.length,
  people: delegations.reduce((sum, { people }) => sum + people, 0),
  banners: delegations.filter(({ banner }) => banner).length,
})

/** Without a mail server nobody can be told; the demo has a page where its mails land. */
export const canMail = ({ SMTP_URL, demo }: { SMTP_URL?: string; demo: boolean }) => demo || SMTP_URL !== undefined

/** Names of kept forms, so that no page shows what was typed for another. */
export const signUpForm = (slug: string) => `sign-up ${slug}`
export const mySignUpForm = (token: string) => `my sign-up ${token}`

export const manageLink = ({ id, generation }: { id: string; generation: number }) => signedLink('rsvp', id, generation)
export const readManageLink = (token: string) => readSignedLink('rsvp', token)
