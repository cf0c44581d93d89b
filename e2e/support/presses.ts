import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { type Asked, type Question, send } from './wire'

export const newPress = () => randomBytes(16).toString('hex')

/** One press of "Count us in" without an address, as a browser with script sends it. */
export const postBare = (
  site: string,
  slug: string,
  { people = 1, press = newPress(), ...how }: { people?: number; press?: string } & Pick<Question, 'agent'> = {},
): Promise<Asked> =>
  send(site, `/events/${slug}/rsvp`, {
    method: 'POST',
    body: new URLSearchParams({ people: String(people), tell: 'no', email: '', delegation: '', press }),
    ...how,
  })

/** Whether a press was counted: the answer leads to the private link. */
export const wasCounted = ({ status, headers }: Asked) =>
  status === 303 && /^\/rsvp\/[\w-]{20,}$/.test(headers.location ?? '')

/** Presses a button; without script a page says the answer back, and only the press there counts. */
export async function oneMore(page: Page, name: string) {
  const button = page.getByRole('button', { name })
  await button.click()
  if (test.info().project.use.javaScriptEnabled !== false) return
  await expect(page.getByRole('link', { name: 'Change it' })).toBeVisible()
  await button.click()
}
