import { drained } from './support/database'
import { expect, test } from './support/fixtures'
import { linkIn } from './support/mailbox'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T11:00:00Z' }

test('a rota is made, filled from two phones at once, and nobody sees who the others are', async ({
  page,
  browser,
  make,
  organisation,
  signIn,
  site,
}) => {
  const { id } = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', ...june })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/events/${id}`)
  await page.getByRole('link', { name: 'Make a rota' }).click()
  await page.getByLabel('official picket: needed').fill('1')
  await page.getByLabel('official picket: at most').fill('1')
  await page.getByRole('button', { name: 'Make the shifts' }).click()
  await expect(page.getByText('2 more people are needed, on 2 shifts.')).toBeVisible()
  const link = await page.getByLabel('Invitation link').inputValue()
  expect(link.startsWith(`${site.url}/shift/join/`)).toBe(true)

  const phones = await Promise.all(
    ['Q.A.', 'Q.B.'].map(async (initials) => {
      const phone = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
      const answer = await phone.goto(link)
      expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      await expect(phone).toHaveTitle('Take a shift · Brazier')
      await phone.getByLabel('8 to 10 am, official picket').check()
      await phone.getByLabel('Your initials').fill(initials)
      return phone
    }),
  )
  await Promise.all(phones.map((phone) => phone.getByRole('button', { name: 'Put me on' }).click()))
  await Promise.all(phones.map((phone) => phone.waitForLoadState()))
  const titles = await Promise.all(phones.map((phone) => phone.title()))
  expect(titles.sort()).toEqual(['Take a shift · Brazier', 'Your shifts · Brazier'])
  const slow = phones[(await phones[0]?.title()) === 'Take a shift · Brazier' ? 0 : 1]
  if (!slow) throw new Error('no phone was slower')
  await expect(slow.getByText('Somebody was quicker: that place is taken.').first()).toBeVisible()
  await expect(slow.getByLabel('Your initials')).toHaveValue(/Q[.][AB][.]/)
  await expect(slow.getByLabel('8 to 10 am, official picket')).toHaveCount(0)
  await slow.getByLabel('10 am to 12 noon, official picket').check()
  await slow.getByRole('button', { name: 'Put me on' }).click()
  await expect(slow.getByText('1 of 1 on it')).toBeVisible()

  for (const phone of phones) expect(await phone.content()).not.toMatch(/Q[.][AB][.]/)
  await page.reload()
  await expect(page.getByText('There are enough people on every shift.')).toBeVisible()
  await expect(page.getByText('Q.A.').first()).toBeVisible()
  await expect(page.getByText('Q.B.').first()).toBeVisible()
})

test('a shift is taken, offered, handed back and left behind the private link @noscript', async ({
  page,
  make,
  organisation,
}) => {
  const { id } = await make.event({ by: organisation.member, title: 'Stand at the tannery', ...june })
  const { link } = await make.rota({ by: organisation.member, event: id })
  await page.goto(link)
  await expect(page.getByRole('link', { name: 'Stand at the tannery' })).toBeVisible()
  await page.getByLabel('Your initials').fill('Marker')
  await page.getByRole('button', { name: 'Put me on' }).click()
  await expect(page.getByText('Please choose at least one shift.').first()).toBeVisible()
  await expect(page.getByLabel('Your initials')).toHaveValue('Marker')
  await page.getByLabel('8 to 10 am, official picket').check()
  await page.getByRole('button', { name: 'Put me on' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Your shifts')
  await expect(page.getByText('2 of 3 on it')).toBeVisible()
  expect(await page.content()).not.toMatch(/Marker|A[.]B[.]/)

  await page.getByRole('button', { name: 'Take this shift' }).click()
  await expect(page.getByText('10 am to 12 noon, official picket')).toBeVisible()
  await page.getByRole('button', { name: 'Ask the others to take it' }).first().click()
  await expect(page.getByText('Until somebody takes it, you are on it.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it after all' }).click()
  await expect(page.getByRole('button', { name: 'Keep it after all' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hand it back' }).first().click()
  await expect(page.getByText('1 of 3 on it').first()).toBeVisible()
  await page.getByRole('button', { name: 'Leave the rota' }).click()
  await expect(heading).toHaveText('This link is over')
})

test('a mailed link is opened without doing anything, and a press behind it shows whose address it is', async ({
  page,
  make,
  organisation,
  request,
  signIn,
  site,
}) => {
  const { id } = await make.event({ by: organisation.member, title: 'Stand at the glassworks', ...june })
  await make.rota({ by: organisation.member, event: id })
  const email = `wren-${id.slice(0, 8)}@home.example`
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/events/${id}/rota`)
  await page.getByLabel('Mail somebody a link of their own').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('Left an address, and has not confirmed it yet.')).toBeVisible()
  expect(await page.content()).not.toContain(email)

  const mail = await site.mailbox.receive(email)
  for (const part of [mail.subject, mail.text, mail.html])
    expect(part).not.toMatch(/glass|wren|10 June|Union [0-9a-f]/i)
  const link = linkIn(mail, /\/shift\//)
  for (let time = 0; time < 2; time++) expect((await request.get(link)).status()).toBe(200)
  await page.reload()
  await expect(page.getByText('Left an address, and has not confirmed it yet.')).toBeVisible()
  await page.goto(link)
  await page.getByRole('button', { name: 'Take this shift' }).first().click()
  await expect(page.getByText('We write to you if it is called off or your shifts change')).toBeVisible()
  await page.goto(`/organise/${organisation.organisation}/events/${id}/rota`)
  await expect(page.getByText('Can be told by mail.')).toBeVisible()
})

test('whoever is on the rota is told once when it is called off, and the link says so', async ({
  page,
  make,
  organisation,
  site,
}) => {
  const { id } = await make.event({ by: organisation.member, title: 'Stand at the brewery', ...june })
  const email = `robin-${id.slice(0, 8)}@home.example`
  const { link, own } = await make.rota({ by: organisation.member, event: id, reachable: email })
  await site.mailbox.receive(email)
  await site.clock('2031-06-09T20:00:00Z')
  await make.change({ by: organisation.member, event: id, kind: 'suspended', reason: 'Talks go on.' })
  await site.clock('2031-06-09T20:06:00Z')
  await drained(site)
  const mail = await site.mailbox.receive(email, 2)
  expect(site.mailbox.to(email)).toHaveLength(2)
  expect(mail.text).toContain('Talks go on.')
  expect(mail.text).not.toMatch(/brewery/)
  await page.goto(linkIn(mail, /\/shift\//))
  await expect(page.getByText('It is off just now, so nobody is needed.')).toBeVisible()
  await page.goto(own)
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('button', { name: 'Put me on' })).toHaveCount(0)
  await site.clock(null)
})
