import type { TestProject } from 'vitest/node'
import { provideTestServer } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    template: string
  }
}

/** One server for all test files, and a migrated template from which each file gets a database of its own. */
export default async function setup(project: TestProject) {
  const { adminUrl, template, stop } = await provideTestServer()
  project.provide('adminUrl', adminUrl)
  project.provide('template', template)
  return stop
}
