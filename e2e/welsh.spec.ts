import { drained } from './support/database'
import { expect, test } from './support/fixtures'
import { englishOn } from './support/languages'
import { linkIn } from './support/mailbox'
import { postSignUp } from './support/sign-up'
import { calendar } from './support/surfaces'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const unreviewed = 'Nid oes neb sy’n siarad Cymraeg fel iaith gyntaf wedi gwirio’r geiriau hyn eto.'

test('every public page is wholly in Welsh, says that nobody has checked it, and has its English twin @noscript', async ({
  page,
  make,
  organisation,
  request,
}) => {
  test.setTimeout(120_000)
  const by = organisation.member
  const dispute = await make.dispute({ by, employer: 'Harbour Lights Ltd' })
  await make.notice({ by, dispute: dispute.id, text: 'Ring us.', source: 'x', checkedAt: '2026-01-01T08:00:00Z' })
  const times = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-11T07:00:00Z' }
  const strike = await make.strike({ by, dispute: dispute.id, ownWords: '24-hour strike', ...times })
  const under = { by, industrialActionId: strike.id, contactPhone: '01632 960 111', ...june }
  const event = await make.event({ ...under, stepFree: 'From the station.', bring: 'A banner.' })
  const off = await make.event(under)
  await make.change({ by, event: off.id, kind: 'suspended', reason: 'Talks go on.' })
  const past = await make.event({ by, startsAt: '2016-01-12T08:00:00Z', endsAt: '2016-01-12T11:00:00Z' })
  const events = [event.id]
  const statement = await make.statement({ by, dispute: dispute.id, events, headline: 'Keepers strike', contact: 'x' })
  const mine = await postSignUp(request, event.slug, { people: 3, delegation: 'The choir' })
  const rota = await make.rota({ by, event: event.id, reachable: 'gwen@cartref.example' })
  const pages = [
    '/',
    '/past',
    '/press',
    '/privacy',
    '/accessibility',
    '/about',
    '/offline',
    '/sign-in',
    '/sign-in/sent',
    `/disputes/${dispute.slug}`,
    `/organisations/${organisation.organisation}`,
    `/events/${event.slug}`,
    `/events/${off.slug}`,
    `/events/${past.slug}`,
    `/events/${event.slug}/rsvp/sent`,
    `/rsvp/confirm/${'x'.repeat(43)}`,
    `/press/${statement.slug}`,
    mine,
    '/rsvp/nobody',
    rota.link,
    rota.own,
    '/shift/nobody',
    '/shift/join/nobody',
  ]
  for (const path of pages) {
    await page.goto(path === '/' ? '/cy' : `/cy${path}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
    await expect(page.getByText(unreviewed)).toBeVisible()
    expect(await englishOn(page), path).toEqual([])
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expect(page.getByText(unreviewed)).toBeHidden()
    expect((await englishOn(page, 'en-GB')).length, 'English is seen where there is some').toBeGreaterThan(9)
    await expect(page.getByRole('link', { name: 'Cymraeg' })).toHaveAttribute(
      'href',
      path === '/' ? '/cy' : `/cy${path}`,
    )
  }
})

test('an address that does not exist says so in Welsh @noscript', async ({ page }) => {
  const answer = await page.goto('/cy/events/nid-yw-yma')
  expect(answer?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nid oes tudalen o’r fath')
  expect(await englishOn(page)).toEqual([])
})

test('what is wrong with a form is said in Welsh, and the answer too @noscript', async ({
  page,
  make,
  organisation,
}) => {
  const { slug } = await make.event({ by: organisation.member, kind: 'meeting', capacity: '9', ...june })
  await page.goto(`/cy/events/${slug}`)
  await page.getByLabel('Faint ohonoch chi?').fill('4')
  await page.getByLabel('Eich cyfeiriad e-bost').fill('gwen@cartref.example')
  await page.getByRole('button', { name: 'Cyfrwch ni' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Rhoesoch gyfeiriad ond ni ddewisoch “Iawn, drwy e-bost”.')
  await expect(page).toHaveURL(/[/]cy[/]events[/].*[/]rsvp[?]kept=/)
  expect(await englishOn(page)).toEqual([])
  await page.getByLabel('Iawn, drwy e-bost').check()
  await page.getByLabel('Eich cyfeiriad e-bost').fill('gwen@cartref')
  await page.getByRole('button', { name: 'Cyfrwch ni' }).click()
  await expect(alert).toContainText('Rhowch un cyfeiriad e-bost, fel')
  expect(await englishOn(page)).toEqual([])
  await page.goto('/cy/sign-in')
  await page.locator('input[name=email]').fill('gwen@cartref')
  await page.locator('input[name=email]').press('Enter')
  await expect(alert).toContainText('Rhowch un cyfeiriad e-bost, fel')
  expect(await englishOn(page)).toEqual([])
})

test('who signs up in Welsh is written to in Welsh, to the last @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const event = await make.event({ by: organisation.member, ...june })
  const email = `gwen-${event.slug.slice(-6)}@cartref.example`
  const form = { people: '2', tell: 'email', email, press: event.slug.padEnd(32, 'x') }
  const sent = await request.post(`/cy/events/${event.slug}/rsvp`, { form, maxRedirects: 0 })
  expect(sent.headers().location).toBe(`/cy/events/${event.slug}/rsvp/sent`)
  const mail = await site.mailbox.receive(email)
  expect(mail.subject).toBe('Pwyswch unwaith, a chewch eich cyfrif')
  expect(mail.html).toContain('<html lang="cy">')
  await page.goto(linkIn(mail, /\/cy\/rsvp\/confirm\//))
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Iawn, cyfrwch ni' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rydych yn dod, 2 ohonoch')
  expect(page.url()).toBe(linkIn(mail, /\/cy\/rsvp\/(?!confirm)/))

  await make.change({ by: organisation.member, event: event.id, kind: 'suspended', reason: 'Mae’r trafod yn parhau.' })
  try {
    await site.clock(new Date(Date.now() + 6 * 60_000).toISOString())
    await drained(site)
  } finally {
    await site.clock(null)
  }
  const [, off, ...others] = site.mailbox.to(email)
  expect(others).toEqual([])
  expect(off?.subject).toBe('Peidiwch â chychwyn: mae rhywbeth wedi’i atal')
  expect(off?.text).toMatch(/Dydd Mawrth 10 Mehefin 2031, 8 tan 11 yb: Ataliwyd dros dro/)
  expect(off?.text).toContain('Beth mae’r trefnwyr yn ei ddweud: Mae’r trafod yn parhau.')
  await page.goto(linkIn(off ?? mail, /\/cy\/rsvp\//))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nid yw’n digwydd')
  expect(await englishOn(page)).toEqual([])
})

test('calendars and feeds of a Welsh page are in Welsh @noscript', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const { slug: dispute, id } = await make.dispute({ by: organisation.member })
  const event = await make.event({ by: organisation.member, title: 'Piced', disputeId: id, ...june })
  await page.goto(`/cy/events/${event.slug}`)
  await page.getByText('Ei roi yn eich calendr').click()
  const own = page.getByRole('link', { name: 'Ffeil calendr (Apple ac eraill)' })
  await expect(own).toHaveAttribute('href', `/cy/events/${event.slug}/calendar.ics`)
  await make.change({ by: organisation.member, event: event.id, kind: 'suspended', reason: 'Mae’r trafod yn parhau.' })
  for (const [address, name] of [
    [`disputes/${dispute}`, /calendr/],
    [`organisations/${organisation.organisation}`, /calendr/],
    ['about', 'Ffrwd calendr'],
  ] as const) {
    await page.goto(`/cy/${address}`)
    const path = await page.getByRole('link', { name }).first().getAttribute('href')
    const item = (await calendar(request, path ?? '')).get(event.id)
    expect(item?.url).toMatch(new RegExp(`/cy/events/${event.slug}$`))
    expect(item?.summary).toBe('ATALIWYD DROS DRO – Piced')
    // Whether one may come stays English until somebody has checked the Welsh of it.
    expect(item?.description).toContain('Everyone is welcome.')
  }
  // Programs fetch it again from where it says it is from.
  for (const path of [
    '/cy/calendar.ics',
    `/cy/events/${event.slug}/calendar.ics`,
    `/calendar.ics?dispute=${dispute}`,
  ]) {
    const file = (await (await request.get(path)).text()).replaceAll('\r\n ', '')
    expect(file).toMatch(new RegExp(`^SOURCE;VALUE=URI:${site.url}${path.replace('?', '[?]')}\r$`, 'm'))
  }
  for (const query of ['', `?kind=picket&dispute=${dispute}`]) {
    const feed = await (await request.get(`/cy/feed.json${query}`)).json()
    expect(feed).toMatchObject({ feed_url: `${site.url}/cy/feed.json${query}` })
    const self = `<link rel="self" href="${site.url}/cy/feed.atom${query.replace('&', '&amp;')}"/>`
    expect(await (await request.get(`/cy/feed.atom${query}`)).text()).toContain(self)
  }
  const feed = await page.getByRole('link', { name: 'Ffrwd newyddion' }).getAttribute('href')
  expect(await (await request.get(feed ?? '')).text()).toContain('ATALIWYD DROS DRO – Piced')
})

test('organisers have their pages in Welsh as well', async ({ page, make, organisation, signIn }) => {
  test.setTimeout(120_000)
  const by = organisation.member
  const dispute = await make.dispute({ by })
  const times = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-11T07:00:00Z' }
  const strike = await make.strike({ by, dispute: dispute.id, ownWords: '24-hour strike', ...times })
  const event = await make.event({ by, title: 'Stand with us', industrialActionId: strike.id, ...june })
  const statement = await make.statement({ by, dispute: dispute.id, events: [event.id], headline: 'Keepers strike' })
  const change = await make.change({ by, event: event.id, kind: 'suspended', reason: 'Talks go on.' })
  await signIn(organisation)
  const own = `/organise/${organisation.organisation}`
  const pages = [
    ...['/organise', '/organise/account'],
    ...['', '/members', '/settings', '/disputes', '/disputes/new', '/workplaces', '/workplaces/new'].map(
      (at) => own + at,
    ),
    ...[`/disputes/${dispute.id}`, `/disputes/${dispute.id}/edit`].map((at) => own + at),
    ...['', '/edit', '/change'].map((at) => `${own}/strikes/${strike.id}${at}`),
    ...['/new', `/${event.id}`, `/${event.id}/edit`, `/${event.id}/change`].map((at) => `${own}/events${at}`),
    `${own}/changes/${change.id}`,
    ...['', '/new', `/${statement.id}`, `/${statement.id}/edit`].map((at) => `${own}/statements${at}`),
  ]
  for (const path of pages) {
    const answer = await page.goto(`/cy${path}`)
    expect(answer?.status(), path).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
    expect(await englishOn(page), path).toEqual([])
  }
})
