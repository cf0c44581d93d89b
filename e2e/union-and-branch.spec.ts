import { expect, test } from './support/fixtures'
import type { Made } from './support/maker'
import { postSignUp } from './support/sign-up'

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }
const at = ({ organisation }: Made, path = '/affiliations') => `/organise/${organisation}${path}`

test('a branch stands under its union, and each says what the other may see', async ({
  browser,
  page,
  request,
  site,
  make,
  signIn,
}) => {
  const union = await make.organisation({ name: 'Hospital Doctors’ Union' })
  const branch = await make.organisation({ name: 'Hospital Doctors, Riverside' })
  const picket = await make.event({ by: branch.member, ...times, title: 'Picket at Windmill Road' })
  await make.event({ by: branch.member, ...times, title: 'A secret plan', publish: false })
  await postSignUp(request, picket.slug, { people: 9, delegation: 'Corncrake NEU' })
  await signIn(branch)
  await page.goto(at(branch))
  await page.getByLabel('Which organisation?').selectOption({ label: union.name })
  await page.getByRole('radio', { name: 'Our union' }).check()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText(`You asked ${union.name} to be the union above you.`)).toBeVisible()

  expect((await site.mailbox.receive(union.email)).text).toContain('asks to stand above or below yours')
  const above = await browser.newPage({ baseURL: site.url })
  await signIn(union, above)
  await above.goto(at(union))
  await above.getByRole('button', { name: 'Accept' }).click()
  await expect(above.getByRole('heading', { name: `${branch.name}, a branch under you` })).toBeVisible()
  await expect(above.getByText(`You see what everybody sees of ${branch.name}.`)).toBeVisible()
  await above.getByRole('link', { name: 'See the pickets and rallies' }).click()
  await expect(above.getByRole('link', { name: 'Picket at Windmill Road' })).toBeVisible()
  await expect(above.getByText('A secret plan')).toBeHidden()
  await expect(above.getByText('9 people so far')).toBeHidden()

  await page.goto(at(branch))
  await page.getByLabel(`${union.name} sees our pickets and rallies that are not public yet`).check()
  await page.getByLabel(`${union.name} sees how many people say that they come`).check()
  await page.getByLabel(`${union.name} may change what people need to know`).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel(`${union.name} sees how many people say that they come`)).toBeChecked()
  await above.reload()
  await expect(above.getByText('A secret plan')).toBeVisible()
  await expect(above.getByText('9 people so far')).toBeVisible()
  await above.getByRole('link', { name: 'Picket at Windmill Road' }).click()
  await expect(above.getByText(`You are here for ${union.name}`)).toBeVisible()
  await expect(above.getByText('Corncrake')).toBeHidden()
  await above.getByRole('link', { name: 'Edit what people need to know' }).click()
  await above.getByLabel('Shelter').fill('In the porch')
  await above.getByRole('button', { name: 'Save' }).click()
  await above.waitForURL(new RegExp(`/events/${picket.id}$`))
  for (const path of ['', '/members', `/events/${picket.id}/edit`, `/events/${picket.id}/change`, '/settings'])
    expect((await above.goto(at(branch, path)))?.status(), path || 'the board').toBe(404)

  await page.goto(at(branch))
  await page.getByRole('button', { name: 'End this' }).click()
  await expect(page.getByText('You stand under nobody')).toBeVisible()
  expect((await above.goto(at(branch, `/events/${picket.id}`)))?.status()).toBe(404)
  await above.close()
})
