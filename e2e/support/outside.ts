import type { Make } from './fixtures'
import { linkIn } from './mailbox'
import { Person, signInBy } from './person'
import { postBare } from './presses'
import type { Site } from './site'
import { send } from './wire'

const morning = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const told = {
  summary: 'Come early.\n\nStay as long as you like.',
  supporterPosition: 'Stand on the grass, left of the gate.',
  directions: 'Bus 116 stops at the gate.',
  stepFree: 'Level from the bus stop.',
  toilets: 'In the library.',
  cameras: 'The press will be there.',
  bring: 'Something warm.',
  doNot: 'Do not block the road.',
  contactRole: 'picket organiser',
  contactPhone: '01632 960123',
}

/** A site as the public meets it, with something of everything; and where each public address has an example. */
export async function makeOutside(site: Site, make: Make) {
  const union = await make.organisation({})
  const by = union.member
  const dispute = await make.dispute({ by, title: 'Pay for nights', employer: 'Riverside Hospitals Trust' })
  await make.notice({
    by,
    dispute: dispute.id,
    text: 'Go unless told not to.',
    source: 'Its page',
    checkedAt: '2026-01-05T09:00:00Z',
  })
  const hours = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-11T07:00:00Z' }
  const strike = await make.strike({ by, dispute: dispute.id, ownWords: '24-hour strike', ...hours })
  const [gate] = await make.gates({ by, name: 'Riverside General Hospital', gates: ['Main gate'] })
  const under = { by, ...morning, industrialActionId: strike.id }
  const picket = await make.event({ ...under, ...told, title: 'Picket at the main gate', entranceId: gate?.id })
  const off = await make.event({ ...under, title: 'Picket that is off' })
  await make.change({ by, event: off.id, kind: 'suspended', reason: 'Talks go on.' })
  const meeting = await make.event({ by, ...morning, kind: 'meeting', title: 'Meeting with few places', capacity: '2' })
  await make.event({
    by,
    title: 'Rally of last winter',
    kind: 'rally',
    startsAt: '2026-01-12T12:00:00Z',
    endsAt: '2026-01-12T14:00:00Z',
  })
  const headline = 'Nights are worth paying for'
  const statement = await make.statement({ by, dispute: dispute.id, events: [picket.id], headline })
  const rota = await make.rota({ by, event: picket.id, reachable: 'on-the-rota@supporters.example' })
  return {
    union,
    dispute,
    strike,
    picket,
    off,
    meeting,
    statement,
    rota,
    tokens: await makeTokens(site, make, union, meeting.slug),
    letters: await makeLetters(make, { by, dispute: dispute.slug, event: picket.slug }),
  }
}

/** What the public sends to the organisers: private links of it, and one message that everybody may read. */
async function makeLetters(make: Make, { by, dispute, event }: { by: string; dispute: string; event: string }) {
  const to = `/disputes/${dispute}`
  const shown = await make.message({ to, by, text: 'We stand with you.', quotedAs: 'Jo Example, secretary' })
  const waits = await make.message({ to: `/events/${event}`, text: 'We will sing for you.' })
  const question = await make.question({ event, question: 'Is there parking?' })
  return { shown: shown.link, waits: waits.link, question: question.link }
}

export type Outside = Awaited<ReturnType<typeof makeOutside>>

type Union = Awaited<ReturnType<Make['organisation']>>

/** One private link of each kind, as its holder has it. */
async function makeTokens(site: Site, make: Make, union: Union, slug: string) {
  const last = (path = '') => path.split('/').pop() ?? ''
  const manage = last((await postBare(site.url, slug)).headers.location)
  const email = `holder-${manage.slice(0, 8).toLowerCase()}@supporters.example`
  const asked = { people: '1', tell: 'email', email, delegation: '', press: manage.slice(0, 32) }
  await send(site.url, `/events/${slug}/rsvp`, { method: 'POST', body: new URLSearchParams(asked) })
  const confirm = last(linkIn(await site.mailbox.receive(email), /\/rsvp\/confirm\//))
  const administrator = await signInBy(site.url, await make.signInLink({ email: union.email }))
  const guest = { person: 'Bo Guest', email: `guest-${email}`, role: 'organiser' }
  await administrator.press(`/organise/${union.organisation}/members`, 'inviteAction', guest)
  const invitation = last(linkIn(await site.mailbox.receive(guest.email), /\/invitation\//))
  const body = new URLSearchParams({ people: 'many', tell: 'no', email: '', delegation: '' })
  const kept = await new Person(site.url).get(`/events/${slug}/rsvp`)
  const wrong = await send(site.url, `/events/${slug}/rsvp`, { method: 'POST', body })
  if (kept.status !== 200 || !wrong.headers.location?.includes('kept='))
    throw new Error('the sign-up page is not there')
  const signIn = await make.signInLink({ email: union.email })
  const suggestion = await make.suggestion({ by: union.member, title: 'Picket at the depot' })
  return { manage, confirm, invitation, signIn, suggestion, kept: wrong.headers.location }
}

/** Where each pattern of the table that the public may ask for has an example; a new one needs a line here. */
export function examplesOf({
  union,
  dispute,
  picket,
  off,
  meeting,
  statement,
  rota,
  tokens,
  letters,
}: Outside): Record<string, string[]> {
  const fixed = [
    '/',
    '/past',
    '/press',
    '/privacy',
    '/accessibility',
    '/about',
    '/offline',
    '/sign-in',
    '/sign-in/sent',
    '/setup',
  ]
  const { manage, confirm, invitation, signIn, suggestion, kept } = tokens
  return {
    ...Object.fromEntries(fixed.map((path) => [path, [path]])),
    '/events/[event]': [picket, off, meeting].map(({ slug }) => `/events/${slug}`),
    '/disputes/[dispute]': [`/disputes/${dispute.slug}`],
    '/organisations/[organisation]': [`/organisations/${union.organisation}`],
    '/organisations/[organisation]/suggest': [`/organisations/${union.organisation}/suggest`],
    '/suggestions/[token]': [`/suggestions/${suggestion}`, '/suggestions/nobody-has-this-link'],
    '/press/[statement]': [`/press/${statement.slug}`],
    '/events/[event]/rsvp': [`/events/${picket.slug}/rsvp`, kept],
    '/events/[event]/rsvp/sent': [`/events/${picket.slug}/rsvp/sent`],
    '/disputes/[dispute]/solidarity': [`/disputes/${dispute.slug}/solidarity`],
    '/events/[event]/solidarity': [`/events/${picket.slug}/solidarity`],
    '/solidarity/[token]': [
      `/solidarity/${letters.shown}`,
      `/solidarity/${letters.waits}`,
      '/solidarity/nobody-has-this-link',
    ],
    '/events/[event]/question': [`/events/${picket.slug}/question`],
    '/question/[token]': [`/question/${letters.question}`, '/question/nobody-has-this-link'],
    '/events/[event]/report': [`/events/${picket.slug}/report`],
    '/events/[event]/report/sent': [`/events/${picket.slug}/report/sent`],
    '/rsvp/[token]': [`/rsvp/${manage}`, '/rsvp/nobody-has-this-link'],
    '/rsvp/confirm/[token]': [`/rsvp/confirm/${confirm}`],
    '/shift/join/[token]': [rota.link, '/shift/join/nobody-has-this-link'],
    '/shift/[token]': [rota.own, '/shift/nobody-has-this-link'],
    '/sign-in/[token]': [`/sign-in/${signIn}`],
    '/invitation/[token]': [`/invitation/${invitation}`, '/invitation/nobody-has-this-link'],
    '/address/[token]': ['/address/nobody-has-this-link'],
  }
}

export const feeds = ({ union, dispute, picket }: Outside) => [
  '/calendar.ics',
  `/events/${picket.slug}/calendar.ics`,
  `/disputes/${dispute.slug}/calendar.ics`,
  `/organisations/${union.organisation}/calendar.ics`,
  '/feed.atom',
  '/feed.json',
  '/press/feed.atom',
  '/press/feed.json',
]
