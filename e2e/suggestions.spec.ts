import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import type { Made } from './support/maker'

const queue = ({ organisation }: Made) => `/organise/${organisation}/suggestions`
const form = ({ organisation }: Made) => `/organisations/${organisation}/suggest`
const scripted = () => test.info().project.use.javaScriptEnabled !== false

async function fillIn(page: Page) {
  await page.getByLabel('What is it?').fill('Picket at the bus depot')
  await page.getByLabel('Day', { exact: true }).fill('2031-06-10')
  await page.getByLabel('Starts', { exact: true }).fill('06:00')
  await page.getByLabel('Where is it?').fill('The depot gate')
  await page.getByLabel('Who called it').fill('Bus Workers’ Union')
  await page.getByLabel('How the organisers can reach you').fill('07700 900123')
}

/** Without script a page says it back, and only the press there sends it. */
async function sendIt(page: Page) {
  await page.getByRole('button', { name: 'Send it' }).click()
  if (scripted()) return
  await expect(page.getByRole('link', { name: 'Change it' })).toBeVisible()
  await expect(page.getByText('Picket at the bus depot')).toBeVisible()
  await page.getByRole('button', { name: 'Send it' }).click()
}

test('a picket is suggested without an account, asked about, corrected and made into a draft @noscript', async ({
  page,
  browser,
  make,
  site,
  signIn,
}) => {
  const union = await make.organisation({})
  const organiser = await browser.newPage({ baseURL: site.url })
  expect((await page.goto(form(union)))?.status(), 'before it is switched on').toBe(404)
  await signIn(union, organiser)
  await organiser.goto(queue(union))
  await organiser.getByRole('button', { name: 'Switch it on' }).click()
  await expect(organiser.getByRole('link', { name: 'See the form' })).toBeVisible()

  await page.goto(`/organisations/${union.organisation}`)
  await page.getByRole('link', { name: 'Suggest a picket or event' }).click()
  await fillIn(page)
  await page.getByLabel('Where is it?').fill(' ')
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByText('Please fill this in.').first()).toBeVisible()
  await expect(page.getByLabel('What is it?'), 'nothing typed is lost').toHaveValue('Picket at the bus depot')
  await page.getByLabel('Where is it?').fill('The depot gate')
  await sendIt(page)
  await expect(page.getByRole('heading', { name: 'It has been sent' })).toBeVisible()
  await expect(page.getByText('07700 900123'), 'the link shows no way to reach anybody').toBeHidden()
  const link = page.url()

  const mail = await site.mailbox.receive(union.email)
  expect(mail.text).toContain('Nobody sees it until one of you decides')
  await organiser.goto(queue(union))
  await expect(organiser.getByText('07700 900123')).toBeVisible()
  await organiser.getByText('Send it back with a question').first().click()
  await organiser.getByLabel('What do you want to know?').fill('Which gate of the depot?')
  await organiser.getByRole('button', { name: 'Send it back with a question' }).click()
  await expect(organiser.getByText('Sent back with a question')).toBeVisible()

  await page.goto(link)
  await expect(page.getByText('Which gate of the depot?')).toBeVisible()
  await page.getByLabel('Where is it?').fill('The north gate')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'It has been sent' })).toBeVisible()

  await organiser.goto(queue(union))
  await organiser.getByRole('button', { name: 'Make a draft of it' }).click()
  await organiser.waitForURL(/[/]edit$/)
  await expect(organiser.getByLabel('Title')).toHaveValue('Picket at the bus depot')
  await expect(organiser.getByLabel('Or another place')).toHaveValue('The north gate')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Thank you: it was taken up' })).toBeVisible()
  await organiser.close()
})

test('whoever sent it takes it back, and it is gone for the organisers @noscript', async ({ page, make }) => {
  const union = await make.organisation({})
  const link = await make.suggestion({ by: union.member, title: 'A picket that is not' })
  await page.goto(`/suggestions/${link}`)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { name: 'You have taken it back' })).toBeVisible()
  await expect(page.getByText('A picket that is not')).toBeHidden()
})
