import { expect, test } from './support/fixtures'

const tomorrow = (hour: number) => {
  const at = new Date(Date.now() + 86_400_000)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), hour)).toISOString()
}

test('the board says by day what stands, what needs somebody, and what was done last @noscript', async ({
  page,
  make,
  organisation,
  signIn,
}) => {
  const by = organisation.member
  const times = { startsAt: tomorrow(8), endsAt: tomorrow(11) }
  await make.event({ by, ...times, title: 'Picket with a phone', contactPhone: '01632 960123' })
  await make.event({ by, ...times, title: 'Picket without a phone' })
  const off = await make.event({ by, ...times, title: 'Picket that is off', contactPhone: '01632 960123' })
  await make.change({ by, event: off.id, kind: 'suspended', reason: 'Talks go on.' })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}`)

  const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(row('Picket that is off')).toContainText('Suspended')
  await expect(row('Picket that is off')).toContainText('Nobody told the gate')
  await expect(row('Picket without a phone')).toContainText('No phone for the day')
  await expect(row('Picket with a phone')).toContainText('Going ahead')
  await expect(page.getByRole('heading', { name: 'What happened last' })).toBeVisible()

  await page.getByRole('link', { name: 'No phone for the day: 1' }).click()
  await expect(page.getByRole('link', { name: 'Picket without a phone' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Picket with a phone' })).toBeHidden()
  await page.getByRole('link', { name: 'Everything' }).click()
  await expect(page.getByRole('link', { name: 'Picket with a phone' })).toBeVisible()
})
