import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { Jobs, Made } from './maker'
import { Site } from './site'

export { expect } from '@playwright/test'

export type Make = { [K in keyof Jobs]: (input: Parameters<Jobs[K]>[0]) => ReturnType<Jobs[K]> }

type Fixtures = {
  /** A new organisation of the test's own, with one administrator. */
  organisation: Made
  /** Signs the page in as somebody, through a link and its button. */
  signIn: (who: Made, page?: Page) => Promise<void>
}

export const test = base.extend<Fixtures, { site: Site; make: Make }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const site = await Site.open()
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  make: [
    async ({ site }, use) => {
      const maker = await openMaker(site)
      await use(maker.make)
      maker.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  organisation: async ({ make }, use) => use(await make.organisation({})),
  signIn: async ({ page, make }, use) => {
    await use(async (who, other = page) => {
      const token = await make.signInLink({ email: who.email })
      await other.goto(`/sign-in/${token}`)
      await other.getByRole('button', { name: 'Sign in' }).click()
      await other.waitForURL(/[/]organise/)
    })
  },
})

async function openMaker(site: Site) {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'maker.ts'), {
    env: { ...process.env, ...site.settings },
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { done: (answer: never) => void; fail: (error: Error) => void }>()
  await new Promise((ready) => child.once('message', ready))
  child.on('message', ({ id, answer, failed }: { id: number; answer: never; failed?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (failed) asked?.fail(new Error(failed))
    else asked?.done(answer)
  })
  let last = 0
  const ask = (job: string) => (input: unknown) =>
    new Promise((done, fail) => {
      waiting.set(++last, { done, fail })
      child.send({ id: last, job, input })
    })
  const make = new Proxy({}, { get: (_, job: string) => ask(job) }) as Make
  return { make, close: () => child.disconnect() }
}
