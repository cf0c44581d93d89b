import { ask } from './support/database'
import { expect, test } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { oneMore } from './support/presses'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }

test('a question is answered by mail, and neither side sees the other’s address @noscript', async ({
  page,
  make,
  organisation,
  site,
  signIn,
  browser,
}) => {
  const { slug } = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', ...june })
  const email = `asks-${slug}@supporters.example`
  await page.goto(`/events/${slug}`)
  await page.getByRole('link', { name: 'Ask the organisers' }).click()
  await page.getByLabel('Your question').fill('Is there parking?')
  await page.getByLabel('Your e-mail address').fill('asks@localhost')
  await page.getByRole('button', { name: 'Send the question' }).click()
  await expect(page.getByRole('alert')).toContainText('Please give one e-mail address')
  await page.getByLabel('Your e-mail address').fill(email)
  await oneMore(page, 'Send the question')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your question has arrived')
  expect(await page.content()).not.toContain(email)

  const desk = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(organisation, desk)
  await desk.getByRole('link', { name: '1 question to answer' }).click()
  await expect(desk.getByText('Is there parking?')).toBeVisible()
  expect(await desk.content()).not.toContain(email)
  await desk.getByLabel('Your answer').fill('Yes, behind the library.')
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(desk.getByText('No question waits for an answer.')).toBeVisible()

  const mail = await site.mailbox.receive(email)
  expect(mail.subject).toBe('The answer to your question')
  expect(mail.text).toContain('Yes, behind the library.')
  expect(mail.text).not.toContain('ropewalk')
  expect(JSON.stringify(mail)).not.toContain(organisation.email)
  await page.goto(linkIn(mail, /\/question\//))
  await expect(page.getByText('Yes, behind the library.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete it all' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')
  expect(
    await ask(site, 'select 1 from enquiries e join events v on v.id = e.event_id where v.slug = $1', [slug]),
  ).toEqual([])
})

test('without an address the answer stands behind the private link', async ({
  page,
  make,
  organisation,
  signIn,
  site,
  browser,
}) => {
  const { slug } = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', ...june })
  await page.goto(`/events/${slug}/question`)
  await page.getByLabel('Your question').fill('Are dogs welcome?')
  await page.getByRole('button', { name: 'Send the question' }).click()
  const mine = await page.getByLabel('Your private link').inputValue()
  const desk = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(organisation, desk)
  await desk.goto(`/organise/${organisation.organisation}/inbox`)
  await expect(desk.getByText('No address was left')).toBeVisible()
  await desk.getByLabel('Your answer').fill('On a lead.')
  await desk.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(desk.getByText('No question waits for an answer.')).toBeVisible()
  await page.goto(mine)
  await expect(page.getByText('On a lead.')).toBeVisible()
})
