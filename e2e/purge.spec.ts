import { ask } from './support/database'
import { expect } from './support/fixtures'
import { test } from './support/own-site'
import { signUpByMail } from './support/sign-up'

type Held = { email_sealed: Buffer | null; email_blind: Buffer | null; key_sealed: Buffer | null; people: number }

test('the scheduled purge of a running site keeps what was promised at sign-up', async ({
  site,
  make,
  organisation,
  request,
}) => {
  await site.clock('2016-01-11T12:00:00Z')
  const picket = { by: organisation.member, startsAt: '2016-01-12T08:00Z', endsAt: '2016-01-12T11:00Z' }
  const { slug } = await make.event(picket)
  await signUpByMail(site, request, slug, { email: 'rowan@people.example', people: 3 })
  const held = async () => {
    const ofTheEvent = 'select r.* from rsvps r join events e on e.id = r.event_id where e.slug = $1'
    return (await ask<Held>(site, ofTheEvent, [slug]))[0]
  }
  const purge = async () => {
    await ask(site, `select graphile_worker.add_job('purge', job_key := 'test')`)
    const left = `select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'purge' and key = 'test'`
    await expect.poll(async () => (await ask<{ jobs: number }>(site, left))[0]?.jobs, { timeout: 20_000 }).toBe(0)
  }

  await site.clock('2016-01-14T10:59:59Z')
  await purge()
  expect((await held())?.email_sealed).not.toBeNull()
  await site.clock('2016-01-14T11:00:01Z')
  await purge()
  expect(await held()).toMatchObject({ email_sealed: null, email_blind: null, key_sealed: null, people: 3 })
})
