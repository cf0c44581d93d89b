import { setupCode } from '../../../features/organisations/rules'
import type { Role } from '../../../features/organisations/vocabulary'
import type { Audience } from '../../../front/addresses'
import type { Make } from '../fixtures'
import type { Made } from '../maker'
import { Person, signInBy } from '../person'
import type { Site } from '../site'
import { send } from '../wire'

/**
 * Everybody who tries every door. "Former" was an organiser until a moment ago, and still has the cookie. "Of the event"
 * was given the one event that a page or form is about, "of another event" one of the same organisation.
 */
export const everybody = [
  'anonymous',
  'administrator',
  'organiser',
  'press officer',
  'workplace rep',
  'of the event',
  'of another event',
  'former',
  'of another organisation',
  'of the site',
] as const
export type Who = (typeof everybody)[number]

const members: Who[] = ['administrator', 'organiser', 'press officer', 'workplace rep']
const may: Partial<Record<Audience, Who[]>> = {
  'signed-in': everybody.filter((who) => who !== 'anonymous'),
  member: members,
  event: [...members, 'of the event'],
  'event-organisers': ['organiser', 'administrator', 'of the event'],
  organisers: ['organiser', 'administrator'],
  press: ['press officer', 'administrator'],
  administrators: ['administrator'],
  'site-administrators': ['of the site'],
}

/** Whom a row of the table lets in; a kind of audience that this test does not know fails it. */
export function allowed(audience: Audience): Who[] {
  const known = may[audience]
  if (!known) throw new Error(`nobody has said yet who may come in to what is for "${audience}"`)
  return known
}

export const isMember = (who: Who) => members.includes(who)

export type Cast = {
  union: Made
  other: Made
  people: Record<Who, Person>
  member: Record<'organiser' | 'rep' | 'ofEvent', Made>
}

type SiteHolder = { slug: string; person: Person }

/** The first organisation of a site, whose administrator is the site's. */
export async function setUp(site: Site): Promise<SiteHolder> {
  const body = new URLSearchParams({
    code: setupCode(site.settings.AUTH_SECRET ?? ''),
    organisation: 'The first union',
    kind: 'union',
    person: 'Ada Example',
    email: 'first@union.example',
  })
  const answer = await send(site.url, '/setup', { method: 'POST', body })
  const cookie = answer.headers['set-cookie']
    ?.map((line) => line.split(';')[0] ?? '')
    .find((line) => line.startsWith('brazier='))
  const slug = answer.headers.location?.split('/').pop()
  if (!cookie || !slug) throw new Error(`set-up was answered with ${answer.status}`)
  return { slug, person: new Person(site.url, cookie) }
}

/** An organisation of the test's own with somebody in every role, and everybody else, all signed in. */
export async function openCast(site: Site, make: Make, holder: SiteHolder): Promise<Cast> {
  const [union, other] = await Promise.all([make.organisation({}), make.organisation({})])
  const join = (role: Exclude<Role, 'owner'>) => make.member({ of: union.member, role })
  const [organiser, press, rep, former, ofEvent, elsewhere] = await Promise.all([
    join('organiser'),
    join('press_officer'),
    join('steward'),
    join('organiser'),
    join('picket_organiser'),
    join('picket_organiser'),
  ])
  const event = await make.event({ by: union.member, startsAt: '2031-06-09T08:00:00Z', endsAt: '2031-06-09T11:00:00Z' })
  const grant = { by: union.member, event: event.id, mayCallOff: true }
  await Promise.all([ofEvent, elsewhere].map(({ member }) => make.grant({ ...grant, member })))
  const enter = async ({ email }: Made) => signInBy(site.url, await make.signInLink({ email }))
  const [administrator, asOrganiser, asPress, asRep, asOfEvent, asElsewhere, asFormer, asOther] = await Promise.all(
    [union, organiser, press, rep, ofEvent, elsewhere, former, other].map(enter),
  )
  const people = {
    anonymous: new Person(site.url),
    administrator,
    organiser: asOrganiser,
    'press officer': asPress,
    'workplace rep': asRep,
    'of the event': asOfEvent,
    'of another event': asElsewhere,
    former: asFormer,
    'of another organisation': asOther,
    'of the site': holder.person,
  } as Record<Who, Person>
  await people.administrator.press(
    `/organise/${union.organisation}/members?member=${former.member}`,
    'removeMemberAction',
  )
  return { union, other, people, member: { organiser, rep, ofEvent } }
}
