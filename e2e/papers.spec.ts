import mammoth from 'mammoth'
import { expect, test } from './support/fixtures'
import { signInBy } from './support/person'
import { send } from './support/wire'

const june = { startsAt: '2031-06-14T10:00:00Z', endsAt: '2031-06-14T12:00:00Z' }

test('a march has its notice, to read, to copy and to take along @noscript', async ({ page, make, site, signIn }) => {
  const union = await make.organisation({})
  const plan = { kind: 'march', title: 'March for the lamps', route: 'Along Windmill Road', placePostcode: 'ME7 5NY' }
  const event = await make.event({ by: union.member, ...june, ...plan, publish: false })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/events/${event.id}`)
  await page.getByRole('link', { name: 'Letters, notices and cards for it' }).click()
  await page.getByRole('link', { name: 'Notice of a march' }).click()
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Under: Public Order Act 1986, s.11')
  await expect(paper).toContainText('it must be given by Saturday 7 June 2031')
  await expect(paper).toContainText('A template is not enough by itself')
  await page.getByText('The text, to copy').click()
  await expect(page.getByRole('textbox', { name: 'The text, to copy' })).toHaveValue(/Route: Along Windmill Road/)

  const administrator = await signInBy(site.url, await make.signInLink({ email: union.email }))
  const link = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
  const text = await administrator.get(await link('Plain text'))
  expect(text.headers['content-disposition']).toBe('attachment; filename="2031-06-14-march-notice.txt"')
  expect(text.headers['cache-control']).toBe('no-store')
  const word = await administrator.get(await link('Word'))
  expect((await mammoth.extractRawText({ buffer: word.bytes })).value).toContain('Route: Along Windmill Road')
})

test('a paper prints without what is around it', async ({ page, make, signIn }) => {
  const union = await make.organisation({})
  const event = await make.event({ by: union.member, ...june, placePostcode: 'ME7 5NY' })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/events/${event.id}/papers/picket-card`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article')).toContainText('Code of Practice on Picketing (2026)')
  await expect(page.getByRole('link', { name: 'Word' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test('papers are for members of the organisation that keeps the event', async ({ make, site }) => {
  const [union, other] = [await make.organisation({}), await make.organisation({})]
  const event = await make.event({ by: union.member, ...june, title: 'Corncrake picket', placePostcode: 'TD15 1AA' })
  const at = `/organise/${union.organisation}/events/${event.id}/papers/police-note/txt`
  const steward = await make.member({ of: union.member, role: 'steward' })
  const [own, strange] = await Promise.all(
    [steward, other].map(async ({ email }) => signInBy(site.url, await make.signInLink({ email }))),
  )
  expect((await own?.get(at))?.text).toContain('Corncrake picket')
  expect((await own?.get(`${at}?where=GB-SCT`))?.text).toContain('Template for Scotland')
  const nobody = await send(site.url, at)
  expect([nobody.status, nobody.headers.location, nobody.text.includes('Corncrake')]).toEqual([307, '/sign-in', false])
  for (const path of [at, at.replace(union.organisation, other.organisation), at.replace('/txt', '/exe')]) {
    const answer = await strange?.get(path)
    expect([answer?.status, answer?.text.includes('Corncrake')], path).toEqual([404, false])
  }
  expect((await own?.get(at.replace('police-note', 'march-notice')))?.status).toBe(404)
})
