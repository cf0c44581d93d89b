import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import type { Made } from './support/maker'

// A national strike of two days at three hospitals: from strike days and workplaces to published pickets.

const hours = { startsAt: '2031-06-10T06:00:00Z', endsAt: '2031-06-12T06:00:00Z' }

type Make = Parameters<Parameters<typeof test>[2]>[0]['make']

async function announce(make: Make, { member }: Made) {
  const dispute = await make.dispute({ by: member, title: 'Pay' })
  const strike = await make.strike({ by: member, dispute: dispute.id, ownWords: '48-hour strike', ...hours })
  await make.gates({ by: member, name: 'Riverside General Hospital', gates: ['Main gate', 'Ambulance gate'] })
  await make.gates({ by: member, name: 'Hill Road Hospital', gates: ['Front door'] })
  return { dispute, strike }
}

async function fillPlan(page: Page) {
  await page.getByLabel('Every gate of every workplace (3)').check()
  await page.getByLabel('Everyone is welcome').check()
  await page.getByLabel('Who to ring on the day').fill('picket organiser')
  await page.getByLabel('Phone on the day').fill('01632 960 123')
  await page.getByLabel('What to bring').fill('A flask.')
  await page.getByLabel('Hours of one shift').fill('2')
  await page.getByRole('button', { name: 'Show me the table' }).click()
}

test('from strike days and workplaces to published pickets', { tag: '@noscript' }, async ({
  page,
  make,
  organisation,
  signIn,
}) => {
  const { dispute, strike } = await announce(make, organisation)
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/strikes/${strike.id}`)
  await page.getByRole('link', { name: 'Plan pickets' }).click()
  await expect(page.getByLabel('Tuesday 10 June 2031')).toBeChecked()
  await expect(page.getByLabel('Wednesday 11 June 2031')).toBeChecked()
  await expect(page.getByLabel('Thursday 12 June 2031')).not.toBeChecked()
  await page.getByRole('button', { name: 'Show me the table' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Please tick a gate, or every gate.')
  await fillPlan(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('These events will be made')
  await expect(page.getByText('6 of 6 are ticked.')).toBeVisible()
  const second = page.locator('section', { hasText: 'Wednesday 11 June 2031' })
  await second.getByRole('checkbox', { name: 'Ambulance gate' }).uncheck()
  await second.getByLabel('From, Hill Road Hospital, Front door').fill('05:30')
  await second.getByLabel('To, Hill Road Hospital, Front door').fill('04:00')
  await page.getByRole('button', { name: 'Keep and look again' }).click()
  await expect(page.getByText('5 of 6 are ticked.')).toBeVisible()
  await expect(second.getByText('Over night, 22.5 hours')).toBeVisible()
  await second.getByLabel('To, Hill Road Hospital, Front door').fill('10:00')
  await page.getByRole('button', { name: 'Make the ticked ones' }).click()

  await expect(page.getByText('5 events, 5 still drafts.')).toBeVisible()
  const outside = await page.request.get(`/disputes/${dispute.slug}`)
  expect(await outside.text()).not.toContain('Riverside General Hospital')
  await page.getByRole('button', { name: 'Publish all 5' }).click()
  await expect(page.getByText('5 events, all of them public.')).toBeVisible()

  await page.goto(`/disputes/${dispute.slug}`)
  const bills = page.getByRole('listitem').filter({ hasText: 'Picket at' })
  await expect(bills).toHaveCount(5)
  await expect(bills.filter({ hasText: 'Hill Road Hospital' }).nth(1)).toContainText('5.30 to 10 am')
  await bills.filter({ hasText: 'Ambulance gate' }).getByRole('link').first().click()
  await expect(page.getByText('A flask.')).toBeVisible()
  await expect(page.getByRole('link', { name: /01632 960 123/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
})

test('the same press twice makes the events once', async ({ page, make, organisation, signIn, context }) => {
  const { strike } = await announce(make, organisation)
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/strikes/${strike.id}/pickets`)
  await fillPlan(page)
  await expect(page.getByText('6 of 6 are ticked.')).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  for (const one of [page, other]) {
    await one.getByRole('button', { name: 'Make the ticked ones' }).click()
    await expect(one.getByText('6 events, 6 still drafts.')).toBeVisible()
  }
  await page.goto(`/organise/${organisation.organisation}/strikes/${strike.id}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Picket at' })).toHaveCount(6)
})

test('a night on which the clock changes is asked about, or refused', async ({ page, make, organisation, signIn }) => {
  const { dispute } = await announce(make, organisation)
  const night = { startsAt: '2026-10-24T21:00:00Z', endsAt: '2026-10-26T08:00:00Z' }
  const strike = await make.strike({ by: organisation.member, dispute: dispute.id, ownWords: 'Night strike', ...night })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/strikes/${strike.id}/pickets`)
  await page.getByLabel('Sunday 25 October 2026').check()
  await page.getByLabel('Saturday 24 October 2026').uncheck()
  await page.getByRole('group', { name: 'From' }).getByLabel('Time').fill('01:30')
  await page.getByRole('group', { name: 'To' }).getByLabel('Time').fill('06:00')
  await fillPlan(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'The clock goes back on Sunday 25 October 2026: this time happens twice that night.',
  )
  await page.getByLabel('The second time (winter time)').check()
  await page.getByRole('button', { name: 'Show me the table' }).click()
  await expect(page.getByText('3 of 3 are ticked.')).toBeVisible()
  await expect(page.getByLabel('The second time (winter time)').first()).toBeVisible()
})

test('a weekly protest, and a day again on another day', async ({ page, make, organisation, signIn }) => {
  const { strike } = await announce(make, organisation)
  const vigil = await make.event({
    by: organisation.member,
    kind: 'vigil',
    title: 'Saturday vigil',
    industrialActionId: strike.id,
    startsAt: '2031-10-18T17:00:00Z',
    endsAt: '2031-10-18T18:00:00Z',
  })
  const base = `/organise/${organisation.organisation}`
  await signIn(organisation)
  await page.goto(`${base}/events/${vigil.id}`)
  await page.getByRole('link', { name: 'Repeat it every week' }).click()
  await page.getByLabel('How many more times').fill('2')
  await page.getByRole('button', { name: 'Show me the table' }).click()
  // The clock goes back in between; six o'clock stays six o'clock.
  await expect(page.getByRole('heading', { name: 'Saturday 25 October 2031' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Saturday 1 November 2031' })).toBeVisible()
  for (const from of await page.getByLabel('From, The gate').all()) await expect(from).toHaveValue('18:00')
  await page.getByRole('button', { name: 'Make the ticked ones' }).click()
  await expect(page.getByText('2 events, 2 still drafts.')).toBeVisible()

  await page.goto(`${base}/strikes/${strike.id}/copy`)
  await page.getByLabel('Saturday 18 October 2031 (1 event)').check()
  await page.getByLabel('Or another day').fill('2031-12-24')
  await page.getByRole('button', { name: 'Show me the table' }).click()
  await page.getByRole('button', { name: 'Make the ticked ones' }).click()
  await expect(page.getByText('1 event, 1 still a draft.')).toBeVisible()
  await page.getByRole('link', { name: 'The gate' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saturday vigil')
  await expect(page.locator('time')).toContainText('Wednesday 24 December')
})
