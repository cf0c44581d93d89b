import { drained } from './support/database'
import { expect, test } from './support/fixtures'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }

test('organisers write once to everybody who left an address, in the frame of their language', async ({
  page,
  make,
  organisation,
  site,
  signIn,
}) => {
  const by = organisation.member
  const first = await make.event({ by, title: 'Stand at the ropewalk', ...june })
  const second = await make.event({ by, title: 'Rally at the quay', kind: 'rally', ...june })
  const own = organisation.organisation
  const [both, welsh] = [`both-${own}@supporters.example`, `cy-${own}@supporters.example`]
  await make.told({ event: first.slug, email: both })
  await make.told({ event: second.slug, email: both })
  await make.told({ event: second.slug, email: welsh, language: 'cy' })
  await make.delegation({ event: first.slug, name: 'No address', people: 5 })
  await drained(site)
  const before = site.mailbox.to(both).length

  await signIn(organisation)
  await page.goto(`/organise/${own}/events/${first.id}`)
  await page.getByRole('link', { name: 'Write to those who are coming' }).click()
  await expect(page.getByText('It may carry no appeal')).toBeVisible()
  await expect(page.getByLabel('Stand at the ropewalk')).toBeChecked()
  await page.getByLabel('Rally at the quay').check()
  await page.getByLabel('Your message').fill('The picket is cancelled, please donate.')
  await page.getByRole('button', { name: 'See it as they get it' }).click()
  await expect(page.getByText('Please tick that it is about these events').first()).toBeVisible()
  await page.getByLabel('It is about these events and asks for nothing').check()
  await page.getByRole('button', { name: 'See it as they get it' }).click()
  await expect(page.getByText('This sounds as if something is called off or changed.')).toBeVisible()
  await expect(page.getByText('This sounds like an appeal')).toBeVisible()
  await page.getByLabel('Your message').fill('It will be cold: bring gloves.')
  await page.getByRole('button', { name: 'See it as they get it' }).click()

  await expect(page.getByText('It goes to 2 people. 5 more left no address and do not get it.')).toBeVisible()
  await expect(page.getByText('An address gets three mails a day')).toBeVisible()
  await expect(page.getByText('Neges gan y trefnwyr')).toBeVisible()
  await expect(page.getByText('In English, to 1 person')).toBeVisible()
  await page.getByRole('button', { name: 'Send it to 2 people' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sent')

  const mail = await site.mailbox.receive(both, before + 1)
  expect(mail.subject).toBe('A message from the organisers')
  expect(mail.text).toContain('It will be cold: bring gloves.')
  expect(mail.text).not.toContain('ropewalk')
  await expect.poll(() => site.mailbox.to(welsh).at(-1)?.subject).toBe('Neges gan y trefnwyr')
  await drained(site)
  expect(site.mailbox.to(both)).toHaveLength(before + 1)
  await page.reload()
  await expect(page.getByText('2 mails have gone out')).toBeVisible()
})
