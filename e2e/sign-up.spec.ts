import { drained } from './support/database'
import { expect, test } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { countIn, postSignUp, signUpByMail, signUpsTo } from './support/sign-up'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }

test('whoever leaves no address is counted, and told plainly that they cannot be told @noscript', async ({
  page,
  make,
  organisation,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', ...june })
  await page.goto(`/events/${slug}`)
  await expect(page.getByLabel('No, just count us')).toBeChecked()
  await expect(page.getByText('No name or contact details. We cannot tell you if it is called off')).toBeVisible()
  await page.getByLabel('How many of you?').fill('3')
  await countIn(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('You are coming, 3 of you')
  await expect(page.getByText('We cannot tell you if it changes: look at its page before you set out.')).toBeVisible()
  await expect(page.getByText('We hold a number, and nothing about you.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Stand at the ropewalk' })).toBeVisible()

  const link = page.url()
  await expect(page).toHaveTitle('Your sign-up · Brazier')
  await expect(page.getByLabel('Your private link')).toHaveValue(link)
  await page.goto('/')
  await page.goto(link)
  await page.getByLabel('How many of you?').fill('5')
  await page.getByRole('button', { name: 'Change the number' }).click()
  await expect(heading).toHaveText('You are coming, 5 of you')
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'confirmed', people: 5 }])

  await page.getByRole('button', { name: 'We’re not coming' }).click()
  await expect(heading).toHaveText('You have withdrawn')
  await expect(page.getByText('You are not counted any more, and we have deleted what we held')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the number' })).toBeHidden()
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'withdrawn', people: 5 }])
})

test('an address is counted when its holder presses, and not when its mail is opened @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, title: 'Stand at the glassworks', ...june })
  const email = `gwen-${slug.slice(-6)}@home.example`
  await page.goto(`/events/${slug}`)
  await page.getByLabel('How many of you?').fill('2')
  await page.getByLabel('Yes, by e-mail').check()
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Coming with a branch or group?').fill('Glassblowers’ choir')
  await countIn(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Look in your mail')
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'pending', people: 2 }])

  const mail = await site.mailbox.receive(email)
  expect(mail.subject).toBe('One press, and you are counted')
  for (const part of [mail.subject, mail.text, mail.html])
    expect(part).not.toMatch(/glass|choir|gwen|10 June|ropewalk|Union [0-9a-f]/i)
  const link = linkIn(mail, /\/rsvp\/confirm\//)
  for (let time = 0; time < 3; time++) {
    const opened = await request.get(link)
    expect(opened.status()).toBe(200)
    expect(opened.headers()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(await opened.text()).not.toMatch(/glass|choir|gwen|home[.]example|10 June/i)
  }
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'pending', people: 2 }])

  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, count us in' }).click()
  await expect(heading).toHaveText('You are coming, 2 of you')
  await expect(page.getByText('We write to you if it changes.')).toBeVisible()
  await expect(page.getByText(email)).toBeHidden()
  expect(page.url()).toBe(linkIn(mail, /\/rsvp\/(?!confirm)/))
  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, count us in' }).click()
  await expect(heading).toHaveText('You are coming, 2 of you')
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'confirmed', people: 2 }])
})

test('organisers see how many said that they come, how many can be told, and which groups', async ({
  page,
  make,
  organisation,
  request,
  signIn,
  site,
}) => {
  const { id, slug } = await make.event({ by: organisation.member, title: 'Stand at the tannery', ...june })
  await postSignUp(request, slug, { people: 3 })
  await postSignUp(request, slug, { people: 5, delegation: 'Riverside NEU, with banner' })
  await postSignUp(request, slug, { people: 2, delegation: 'riverside NEU,  with banner' })
  const email = `wren-${slug.slice(-6)}@home.example`
  await signUpByMail(site, request, slug, { people: 2, email })
  await postSignUp(request, slug, { people: 4, email: `late-${slug.slice(-6)}@home.example` })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/events/${id}`)
  await expect(page.getByText('12 people signed up, 2 e-mailed, 10 can’t be told.')).toBeVisible()
  await expect(page.getByText('4 more have not pressed the button in the mail yet')).toBeVisible()
  const group = page.getByRole('row', { name: /Riverside NEU, with banner/ })
  await expect(group.getByRole('cell')).toHaveText(['Riverside NEU, with banner', '2', '7'])
  expect(await page.content()).not.toMatch(/wren|late-|home[.]example/)
  await page.goto(`/organise/${organisation.organisation}`)
  await expect(page.getByText('12 coming')).toBeVisible()
})

test('what does not fit is said beside it, and everything that was typed stays @noscript', async ({
  page,
  make,
  organisation,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, ...june })
  await page.goto(`/events/${slug}`)
  await page.getByLabel('How many of you?').fill('4')
  await page.getByLabel('Coming with a branch or group?').fill('Riverside NEU, “12 & a banner”')
  await page.getByLabel('Your e-mail address').fill('gwen@home')
  await page.getByRole('button', { name: 'Count us in' }).click()
  const typed = async () => {
    await expect(page.getByLabel('How many of you?')).toHaveValue('4')
    await expect(page.getByLabel('Coming with a branch or group?')).toHaveValue('Riverside NEU, “12 & a banner”')
    await expect(page.getByLabel('Your e-mail address')).toHaveValue('gwen@home')
  }
  await expect(page.getByRole('alert')).toContainText('You gave an address but did not choose “Yes, by e-mail”.')
  await typed()
  await page.getByLabel('Yes, by e-mail').check()
  await page.getByRole('button', { name: 'Count us in' }).click()
  await expect(page.getByRole('alert')).toContainText('Please give one e-mail address, like name@example.org.')
  await expect(page.getByLabel('Your e-mail address')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Yes, by e-mail')).toBeChecked()
  await typed()
  expect(await signUpsTo(site, slug)).toEqual([])
  await page.getByLabel('No, just count us').check()
  await page.getByLabel('Your e-mail address').fill('')
  await countIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are coming, 4 of you')
})

test('an address at work is warned about, and never refused @noscript', async ({ page, make, organisation, site }) => {
  const dispute = await make.dispute({ by: organisation.member, employer: 'Harbour Lights Ltd' })
  const { slug } = await make.event({ by: organisation.member, disputeId: dispute.id, ...june })
  const email = `iris-${slug.slice(-6)}@harbourlights.example`
  await page.goto(`/events/${slug}`)
  await page.getByLabel('Yes, by e-mail').check()
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Count us in' }).click()
  await expect(page.getByRole('alert')).toContainText('That looks like an address at work.')
  expect(await signUpsTo(site, slug)).toEqual([])
  await page.getByRole('link', { name: 'Change it' }).click()
  await expect(page.getByLabel('Your e-mail address')).toHaveValue(email)
  await page.goBack()
  await page.getByRole('button', { name: 'Count us in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail')
  await site.mailbox.receive(email)
})

test('an address that is signed up already gets the same answer, and no second row or mail @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, ...june })
  const email = `twice-${slug.slice(-6)}@home.example`
  const answer = async (typed: string) => {
    await page.goto(`/events/${slug}`)
    await page.getByLabel('Yes, by e-mail').check()
    await page.getByLabel('Your e-mail address').fill(typed)
    await countIn(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail')
    return { address: page.url(), words: await page.locator('body').innerText() }
  }
  const first = await answer(email)
  expect(await answer(email.toUpperCase())).toEqual(first)
  const link = linkIn(await site.mailbox.receive(email), /\/rsvp\/confirm\//)
  await request.post(link, { maxRedirects: 0 })
  expect(await answer(email)).toEqual(first)
  await drained(site)
  expect(site.mailbox.to(email)).toHaveLength(1)
  expect(await signUpsTo(site, slug)).toEqual([{ state: 'confirmed', people: 1 }])
})
