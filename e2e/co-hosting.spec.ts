import { addresses } from '../front/addresses'
import { ask } from './support/database'
import { expect, test } from './support/fixtures'
import { signInBy } from './support/person'
import { postSignUp } from './support/sign-up'
import { calendar } from './support/surfaces'
import { send } from './support/wire'

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }

test('a trades council supports a dispute, shows its pickets, and ends its support', async ({
  page,
  request,
  make,
  signIn,
}) => {
  const [union, council] = [await make.organisation({}), await make.organisation({})]
  const dispute = await make.dispute({ by: union.member, title: 'Pay for nights' })
  const picket = await make.event({ by: union.member, ...times, title: 'Picket at the gate', disputeId: dispute.id })
  const own = `/organisations/${council.organisation}`
  const shown = async () => {
    await page.goto(own)
    const onPage = await page.getByRole('link', { name: 'Picket at the gate' }).count()
    const inFeed = (await calendar(request, `${own}/calendar.ics`)).has(picket.id)
    expect(onPage > 0).toBe(inFeed)
    return inFeed
  }
  expect(await shown()).toBe(false)
  await make.support({ by: council.member, dispute: dispute.id, keeper: union.member })
  expect(await shown()).toBe(true)
  await expect(page.getByRole('heading', { name: 'Pickets and rallies that they support' })).toBeVisible()

  await signIn(council)
  const list = `/organise/${council.organisation}/disputes`
  const row = page.getByRole('listitem').filter({ hasText: 'Pay for nights' })
  await page.goto(list)
  await row.getByRole('button', { name: 'Do not show them' }).click()
  await expect(row.getByText('Its pickets do not stand on your page.')).toBeVisible()
  expect(await shown()).toBe(false)
  await page.goto(list)
  await row.getByRole('button', { name: 'Show them', exact: true }).click()
  await expect(row.getByText('Its pickets stand on your page')).toBeVisible()
  expect(await shown()).toBe(true)
  await page.goto(list)
  await row.getByRole('button', { name: 'End', exact: true }).click()
  await expect(row.getByRole('button', { name: 'Ask to support' })).toBeVisible()
  expect(await shown()).toBe(false)
})

test('who supports sees at no address whom the pickets have', async ({ make, request, site }) => {
  test.setTimeout(180_000)
  const [union, council] = [await make.organisation({}), await make.organisation({})]
  const dispute = await make.dispute({ by: union.member })
  const under = { by: union.member, ...times, disputeId: dispute.id }
  const picket = await make.event(under)
  await make.support({ by: council.member, dispute: dispute.id, keeper: union.member })
  await postSignUp(request, picket.slug, { people: 13, delegation: 'Corncrake NEU' })
  await postSignUp(request, picket.slug, { people: 2, email: 'corncrake@home.example' })
  const member = await signInBy(site.url, await make.signInLink({ email: council.email }))
  const keeper = await signInBy(site.url, await make.signInLink({ email: union.email }))
  const [rsvp] = await ask<{ id: string }>(site, 'select id from rsvps where event_id = $1 limit 1', [picket.id])

  const ids = [picket.id, picket.slug, dispute.id, dispute.slug, union.organisationId, union.member, String(rsvp?.id)]
  const asked = addresses
    .filter(({ methods }) => methods.includes('GET'))
    .flatMap(({ pattern }) =>
      [union.organisation, council.organisation].flatMap((organisation) =>
        ids.map((id) => pattern.replace('[organisation]', organisation).replaceAll(/\[\w+\]/g, id)),
      ),
    )
  const paths = [...new Set(asked)]
  expect(paths.length).toBeGreaterThan(150)
  const leaks: string[] = []
  for (const path of paths) {
    const { status, text } = await member.get(path)
    expect(status, path).toBeLessThan(500)
    if (/corncrake/i.test(text)) leaks.push(path)
    if (path.startsWith(`/organise/${union.organisation}`)) expect(status, path).toBe(404)
  }
  expect(leaks).toEqual([])
  const inside = await keeper.get(`/organise/${union.organisation}/events/${picket.id}`)
  expect(inside.text, 'the control: its keeper does see the group').toContain('Corncrake NEU')
  expect((await send(site.url, `/events/${picket.slug}`)).text).not.toContain('Corncrake')
})
