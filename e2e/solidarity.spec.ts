import { ask } from './support/database'
import { expect, test } from './support/fixtures'
import { Person } from './support/person'
import { oneMore } from './support/presses'
import { send } from './support/wire'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const words = 'We stand with you, and bring soup on the day.'

test('a message is read by the organisers before anybody else sees it, and can be taken back @noscript', async ({
  page,
  make,
  organisation,
  site,
  signIn,
  browser,
}) => {
  const { slug } = await make.dispute({ by: organisation.member, title: 'The ropewalk contract' })
  await page.goto(`/disputes/${slug}`)
  await page.getByRole('link', { name: 'Send a message of support' }).click()
  await page.getByLabel('Your message').fill(words)
  await page.getByLabel('Who is it from?').fill('Riverside teachers')
  await page.getByLabel('Quote it to the press').check()
  await page.getByRole('button', { name: 'Send the message' }).click()

  await expect(page.getByRole('alert')).toContainText('Please say how your name should stand under a quote')
  await expect(page.getByLabel('Your message')).toHaveValue(words)
  await page.getByLabel('Show it on this site').check()
  await page.getByLabel('How should your name stand under a quote?').fill('Jo Smith, secretary')
  await oneMore(page, 'Send the message')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Your message has arrived')
  await expect(page).toHaveTitle('Your message · Brazier')
  const mine = page.url()
  await expect(page.getByLabel('Your private link')).toHaveValue(mine)
  await page.goto(`/disputes/${slug}`)
  await expect(page.getByText(words)).toHaveCount(0)

  const desk = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(organisation, desk)
  await desk.getByRole('link', { name: '1 message of support to read' }).click()
  await expect(desk.getByText('May be quoted to the press as: Jo Smith, secretary')).toBeVisible()
  await desk.getByLabel('The message').fill('We proudly stand with you')
  await desk.getByRole('button', { name: 'Let it through' }).click()
  await expect(desk.getByText('A message can be cut, but not reworded').first()).toBeVisible()
  await desk.getByLabel('The message').fill('We stand with you, […] on the day.')
  await desk.getByRole('button', { name: 'Let it through' }).click()
  await expect(desk.getByText('No message waits to be read.')).toBeVisible()
  await desk.getByRole('link', { name: 'List to read out' }).click()
  await expect(desk.getByText('We stand with you, […] on the day.')).toBeVisible()
  await expect(desk.getByText('From Riverside teachers')).toBeVisible()

  await page.goto(`/disputes/${slug}`)
  await expect(page.getByText('We stand with you, […] on the day.')).toBeVisible()
  await page.goto(mine)
  await expect(heading).toHaveText('Thank you for your message')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(heading).toHaveText('You took it back')
  await page.goto(`/disputes/${slug}`)
  await expect(page.getByText('We stand with you')).toHaveCount(0)
  expect(await ask(site, 'select 1 from solidarity_messages where text_sealed is not null')).toEqual([])
})

test('an event has messages of its own, and a burst is stopped without a word lost', async ({
  make,
  organisation,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', ...june })
  await make.message({ to: `/events/${slug}`, by: organisation.member, text: 'From over the river.' })
  expect((await send(site.url, `/events/${slug}`)).text).toContain('From over the river.')
  const form = (press: string) => new URLSearchParams({ text: words, sender: 'A machine', press })
  const post = (press: string) => send(site.url, `/events/${slug}/solidarity`, { method: 'POST', body: form(press) })
  await site.clock(new Date().toISOString())
  const answers = []
  for (let i = 0; i < 22; i++) answers.push(await post(`press-of-a-machine-${i}`))
  await site.clock(null)
  const last = answers.at(-1)
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  const again = await send(site.url, last?.headers.location ?? '')
  expect(again.text).toContain('Too many are coming in just now')
  expect(again.text).toContain(words)
})

test('what was let through is a file for its organisation alone', async ({ make, organisation, site }) => {
  const { id, slug } = await make.dispute({ by: organisation.member })
  await make.message({ to: `/disputes/${slug}`, by: organisation.member, text: words, sender: '=1+1' })
  await make.message({ to: `/disputes/${slug}`, text: 'Nobody has read this.' })
  const at = `/organise/${organisation.organisation}/solidarity/messages.csv?dispute=${id}`
  const as = async (who: { email: string }) => {
    const answer = await send(site.url, `/sign-in/${await make.signInLink(who)}`, {
      method: 'POST',
      body: new URLSearchParams(),
    })
    const cookie = answer.headers['set-cookie']
      ?.map((line) => line.split(';')[0])
      .find((line) => /brazier=./.test(line ?? ''))
    return new Person(site.url, cookie)
  }
  const file = await (await as(organisation)).get(at)
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.headers['cache-control']).toContain('no-store')
  expect(file.text).toContain(`"Pay","'=1+1","${words}","yes","no",""`)
  expect(file.text).not.toContain('Nobody has read this')
  const stranger = await (await as(await make.organisation({}))).get(at)
  expect([stranger.status, stranger.text.includes(words)]).toEqual([404, false])
  const nobody = await send(site.url, at)
  expect([303, 307]).toContain(nobody.status)
  expect(nobody.headers.location).toBe('/sign-in')
})

test('the hardship fund is a link that says where it leads', async ({ page, make, organisation, signIn }) => {
  const { id, slug } = await make.dispute({ by: organisation.member, title: 'The ropewalk contract' })
  const event = await make.event({ by: organisation.member, title: 'Stand at the ropewalk', disputeId: id, ...june })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/disputes/${id}/edit`)
  await page.getByLabel('Hardship or strike fund').fill('http://fund.example/ropewalk')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Please give a whole web address that begins with https://').first()).toBeVisible()
  await page.getByLabel('Hardship or strike fund').fill('https://fund.example/ropewalk')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/disputes\/[0-9a-f-]+$/)
  for (const path of [`/disputes/${slug}`, `/events/${event.slug}`]) {
    await page.goto(path)
    const link = page.getByRole('link', { name: 'Give to the hardship fund' })
    await expect(link).toHaveAttribute('href', 'https://fund.example/ropewalk')
    await expect(link).toHaveAttribute('rel', /noreferrer/)
    await expect(page.getByText('This leads to another site: fund.example.')).toBeVisible()
  }
})

test('a message that may be quoted goes into a statement and into the press pack', async ({
  page,
  make,
  organisation,
  signIn,
  site,
}) => {
  const { id, slug } = await make.dispute({ by: organisation.member, title: 'The ropewalk contract' })
  const to = `/disputes/${slug}`
  await make.message({ to, by: organisation.member, text: words, quotedAs: 'Jo Smith, secretary' })
  await make.message({ to, by: organisation.member, text: 'Only to be read out.' })
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/statements`)
  await expect(page.getByText('Only to be read out.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Put it into a new statement' }).click()
  await expect(page.getByLabel('Quote 1')).toHaveValue(words)
  await expect(page.getByLabel('Who said it').first()).toHaveValue('Jo Smith, secretary')

  const statement = await make.statement({
    by: organisation.member,
    dispute: id,
    events: [],
    headline: 'Messages arrive',
  })
  const pack = await page.request.get(`${site.url}/press/${statement.slug}/export/zip`)
  const { unzipSync } = await import('fflate')
  const files = Object.entries(unzipSync(await pack.body()))
  const facts = Buffer.from(files.find(([name]) => name.endsWith('-facts.txt'))?.[1] ?? '').toString()
  expect(facts.replace(/\s+/g, ' ')).toContain(`“${words}” Jo Smith, secretary`)
  expect(facts).not.toContain('Only to be read out')
})
