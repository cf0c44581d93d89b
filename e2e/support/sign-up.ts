import { randomBytes } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { ask } from './database'
import { linkIn } from './mailbox'
import { oneMore } from './presses'
import type { Site } from './site'

export const countIn = (page: Page) => oneMore(page, 'Count us in')

type Answer = { people?: number; email?: string; delegation?: string; press?: string }

/** What a browser with script sends. Says where the answer leads. */
export async function postSignUp(request: APIRequestContext, slug: string, answer: Answer) {
  const { people = 1, email = '', delegation = '', press = randomBytes(16).toString('hex') } = answer
  const form = { people: String(people), tell: email ? 'email' : 'no', email, delegation, press }
  const response = await request.post(`/events/${slug}/rsvp`, { form, maxRedirects: 0 })
  expect(response.status()).toBe(303)
  return response.headers().location ?? ''
}

/** Signs somebody up by e-mail and presses the button behind the mailed link, as they would. */
export async function signUpByMail(
  site: Site,
  request: APIRequestContext,
  slug: string,
  { email, ...answer }: Answer & { email: string },
) {
  const before = site.mailbox.to(email).length
  await postSignUp(request, slug, { email, ...answer })
  const mail = await site.mailbox.receive(email, before + 1)
  const pressed = await request.post(linkIn(mail, /\/rsvp\/confirm\//), { maxRedirects: 0 })
  expect(pressed.status()).toBe(303)
  return linkIn(mail, /\/rsvp\/(?!confirm)/)
}

/** The sign-ups to an event as they stand. */
export const signUpsTo = (site: Site, slug: string) =>
  ask<{ state: string; people: number }>(
    site,
    `select r.state, r.people from rsvps r join events e on e.id = r.event_id
     where e.slug = $1 order by r.created_at, r.id`,
    [slug],
  )
