import { drained } from './support/database'
import { expect, test } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { countIn, postSignUp, signUpByMail, signUpsTo } from './support/sign-up'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const button = { name: 'Count us in' }

test('there is no form where nobody can sign up, and the page says why @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const by = organisation.member
  const off = await make.event({ by, ...june })
  const email = `wren-${off.slug.slice(-6)}@home.example`
  await postSignUp(request, off.slug, { email })
  const link = linkIn(await site.mailbox.receive(email), /\/rsvp\/confirm\//)
  await page.goto(`/events/${off.slug}`)
  await expect(page.getByRole('button', button)).toBeVisible()
  await make.change({ by, event: off.id, kind: 'suspended', reason: 'Talks go on.' })

  const past = await make.event({ by, startsAt: '2016-01-12T08:00:00Z', endsAt: '2016-01-12T11:00:00Z' })
  const none = await make.event({ by, signUp: false, ...june })
  for (const [{ slug }, why] of [
    [off, 'Nobody can sign up just now, because it is off.'],
    [past, 'This is over. Thanks to everybody who came.'],
    [none, 'There is no sign-up for this one.'],
  ] as const) {
    await page.goto(`/events/${slug}`)
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByRole('button', button)).toBeHidden()
    // Whoever had the form open before is told the same.
    expect(await postSignUp(request, slug, { people: 2 })).toBe(`/events/${slug}/rsvp`)
    await page.goto(`/events/${slug}/rsvp`)
    await expect(page.getByText(why)).toBeVisible()
    expect(await signUpsTo(site, slug)).toEqual(slug === off.slug ? [{ state: 'pending', people: 1 }] : [])
  }

  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, count us in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is off')
  expect(await signUpsTo(site, off.slug)).toEqual([{ state: 'pending', people: 1 }])
})

test('a meeting says how many places are left, and takes nobody beyond them @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, kind: 'meeting', capacity: '6', ...june })
  await page.goto(`/events/${slug}`)
  await expect(page.getByText('6 places left.')).toBeVisible()
  await page.getByLabel('How many of you?').fill('5')
  await page.getByLabel('Coming with a branch or group?').fill('The choir')
  const others = await postSignUp(request, slug, { people: 3 })
  await countIn(page)
  await expect(page.getByRole('alert')).toContainText('Only 3 places are left.')
  await expect(page.getByLabel('How many of you?')).toHaveValue('5')
  await expect(page.getByLabel('Coming with a branch or group?')).toHaveValue('The choir')
  await page.getByLabel('How many of you?').fill('2')
  await countIn(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('You are coming, 2 of you')
  await page.getByLabel('How many of you?').fill('4')
  await page.getByRole('button', { name: 'Change the number' }).click()
  await expect(page.getByRole('alert')).toContainText('Only 1 more place is left.')
  await page.getByLabel('How many of you?').fill('3')
  await page.getByRole('button', { name: 'Change the number' }).click()
  await expect(heading).toHaveText('You are coming, 3 of you')

  await page.goto(`/events/${slug}`)
  await expect(page.getByText('Every place is taken.')).toBeVisible()
  await expect(page.getByRole('button', button)).toBeHidden()
  expect(await postSignUp(request, slug, { people: 1 })).toMatch(/\/rsvp\?kept=/)
  await page.goto(others)
  await page.getByRole('button', { name: 'We’re not coming' }).click()
  await page.goto(`/events/${slug}`)
  await expect(page.getByText('3 places left.')).toBeVisible()
  expect((await signUpsTo(site, slug)).filter(({ state }) => state === 'confirmed')).toEqual([
    { state: 'confirmed', people: 3 },
  ])
})

test('an address gets three mails a day at most, and the one that calls off always', async ({
  make,
  organisation,
  request,
  site,
}) => {
  const by = organisation.member
  const events = await Promise.all([1, 2, 3, 4].map(() => make.event({ by, ...june })))
  const [first, second, third, fourth] = events as [Made, Made, Made, Made]
  const email = `busy-${first.slug.slice(-6)}@home.example`
  for (const { slug } of [first, second, third]) await signUpByMail(site, request, slug, { email })
  await postSignUp(request, fourth.slug, { email })
  await drained(site)
  expect(site.mailbox.to(email)).toHaveLength(3)

  await make.change({ by, event: first.id, kind: 'cancelled', reason: 'The gate is flooded.' })
  await make.change({ by, event: fourth.id, kind: 'postponed', reason: 'Talks go on.' })
  await make.change({ by, event: second.id, kind: 'suspended', reason: 'Talks go on.' })
  try {
    await site.clock(new Date(Date.now() + 6 * 60_000).toISOString())
    await drained(site)
  } finally {
    await site.clock(null)
  }
  const mails = site.mailbox.to(email).slice(3)
  expect(mails.map(({ subject }) => subject)).toEqual(Array(3).fill('Do not set out: something is called off'))
  const statuses = mails.map(({ text }) => /: (Cancelled|Postponed|Suspended)/.exec(text ?? '')?.[1])
  expect(statuses.sort()).toEqual(['Cancelled', 'Postponed', 'Suspended'])
})

type Made = { id: string; slug: string }
