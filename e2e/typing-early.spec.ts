import { expect, test } from './support/fixtures'

test('what is typed before the script has come stays, and so does the caret', async ({
  page,
  make,
  organisation,
  signIn,
}) => {
  const dispute = await make.dispute({ by: organisation.member, title: 'Lamp oil pay' })
  await signIn(organisation)
  let letGo = () => {}
  const held = new Promise<void>((go) => (letGo = go))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/organise/${organisation.organisation}/disputes/${dispute.id}/edit`, { waitUntil: 'commit' })
  const words = page.getByLabel('What it is about')
  await expect(words).not.toHaveValue('')
  await words.fill('Pay for nights.')
  await page.getByLabel('Employer', { exact: true }).fill('Harbour Lights Ltd')
  await words.press('Home')
  letGo()
  await page.waitForLoadState('load')
  await expect
    .poll(() => words.evaluate((area) => Object.keys(area).some((key) => key.startsWith('__react'))))
    .toBe(true)
  await page.keyboard.type('Fair ')
  await expect(words).toHaveValue('Fair Pay for nights.')
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Harbour Lights Ltd')
})
