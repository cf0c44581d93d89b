import { setupCode } from '../features/organisations/rules'
import { test as base, expect } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { Site } from './support/site'

// Set-up happens once in the life of a site, so this journey has a site of its own.
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const site = await Site.open()
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

test('from the set-up code to a published picket @noscript', async ({ page, site, context }) => {
  test.setTimeout(120_000)
  await page.goto('/setup')
  await page.getByLabel('Set-up code').fill('WRON-GCOD-EXXX')
  await page.getByLabel('Name of your organisation').fill('Lantern Workers’ Union')
  await page.getByLabel('Your name').fill('Iris Lampwright')
  await page.getByLabel('Your e-mail address').fill('iris@lanterns.example')
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('This is not the code')
  await expect(page.getByLabel('Name of your organisation')).toHaveValue('Lantern Workers’ Union')
  await page.getByLabel('Set-up code').fill(setupCode(site.settings.AUTH_SECRET ?? ''))
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page).toHaveURL(/[/]organise[/]lantern-workers-union$/)
  const [cookie, ...others] = await context.cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ name: 'brazier', httpOnly: true, sameSite: 'Lax' })

  await page.getByRole('link', { name: 'Write down the dispute' }).click()
  await page.getByLabel('What the dispute is called').fill('Lamp oil pay')
  await page.getByLabel('Employer', { exact: true }).fill('Harbour Lights Ltd')
  await page.getByLabel('What it is about').fill('Pay for night work.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lamp oil pay')

  await page.getByRole('link', { name: 'Add a strike' }).click()
  await page.getByLabel('In the union’s own words').fill('24-hour strike')
  await fillMoment(page, 'starts', '2031-06-10', '08:00')
  await fillMoment(page, 'ends', '2031-06-11', '08:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('24-hour strike')

  await page.getByRole('link', { name: 'Workplaces and gates' }).click()
  await page.getByRole('link', { name: 'New workplace' }).click()
  await page.getByLabel('Name', { exact: true }).fill('North Pier Light')
  await page.getByLabel('Street').fill('Pier Road')
  await page.getByLabel('Town and county').fill('Whitby, North Yorkshire')
  await page.getByLabel('Postcode').fill('yo211aa')
  await page.locator('[name="entrance.0.name"]').fill('Pier gate')
  await page.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('link', { name: 'Disputes and strikes' }).click()
  await page.getByRole('link', { name: 'Lamp oil pay' }).click()
  await page.getByRole('link', { name: '24-hour strike' }).click()
  await page.getByRole('link', { name: 'Add a picket or rally' }).click()
  await page.getByLabel('Title').fill('Stand with the lamp keepers')
  await fillMoment(page, 'starts', '2031-06-10', '03:00')
  await fillMoment(page, 'ends', '2031-06-10', '11:00')
  await page.getByLabel('Gate', { exact: true }).selectOption({ label: 'Pier gate, North Pier Light' })
  await page.getByLabel('Everyone is welcome').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It starts between midnight and 5 am.')).toBeVisible()
  await expect(page.getByText('Only one person in your organisation can call it off.', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Stand with the lamp keepers')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand with the lamp keepers')

  await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  await expect(page.getByText('Going ahead')).toBeHidden()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('link', { name: 'See the public page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand with the lamp keepers')
  await expect(page.getByText('Going ahead')).toBeVisible()
  await expect(page.getByText('Called by Lantern Workers’ Union', { exact: true })).toBeVisible()
  await expect(page.locator('dl').getByText('YO21 1AA')).toBeVisible()
})

test('an invitation and a link to sign in come by mail, and only a press spends them', async ({
  page,
  site,
  request,
  make,
  signIn,
}) => {
  const union = await make.organisation({ name: 'Ropewalk Union' })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/members`)
  await page.getByLabel('Their name').fill('Wynne Hawser')
  await page.getByLabel('Their e-mail address').fill('wynne@ropes.example')
  await page.getByRole('radio', { name: /press officer/i }).check()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const invitation = linkIn(await site.mailbox.receive('wynne@ropes.example'), /invitation/)
  for (let time = 0; time < 3; time++) expect((await request.get(invitation)).status()).toBe(200)
  await page.context().clearCookies()
  await page.goto(invitation)
  await page.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`/organise/${union.organisation}$`))
  await page.goto(invitation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation is over')

  await page.goto('/organise/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.goto('/organise')
  await expect(page).toHaveURL(/[/]sign-in$/)
  await page.getByLabel('Your e-mail address').fill('WYNNE@ropes.example')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  const link = linkIn(await site.mailbox.receive('wynne@ropes.example', 2), /sign-in/)
  expect(link).not.toContain('wynne')
  for (let time = 0; time < 3; time++) expect((await request.get(link)).status()).toBe(200)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`/organise/${union.organisation}$`))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('That link has been used')).toBeVisible()
})

const fillMoment = async (page: import('@playwright/test').Page, name: string, date: string, time: string) => {
  await page.locator(`[name="${name}.date"]`).fill(date)
  await page.locator(`[name="${name}.time"]`).fill(time)
}
