import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { provideBrowser } from '../support/browser.mjs'
import { root } from '../support/install.mjs'
import { say } from '../support/say.mjs'
import { lastLines, program } from './program.mjs'

export async function playwright(env, minutes) {
  const CHROMIUM_PATH = await provideBrowser(say)
  const report = path.join(root, '.data/test/browser.json')
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = ['test', '--reporter=json', '--retries=0', '--forbid-only']
  const run = await program(['node_modules/@playwright/test/cli.js', ...args], {
    env: { ...env, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    minutes,
  })
  if (!existsSync(report)) return { passed: 0, failed: 1, notes: [lastLines(run.said, 60)] }
  return summarise(JSON.parse(readFileSync(report, 'utf8')), run)
}

/** A flaky test is a failed one. */
export function summarise({ stats, suites, errors }, { status, said }) {
  const notes = [
    ...errors.map(({ message }) => plain(message)),
    ...suites.flatMap((suite) => specsOf(suite, [])).flatMap(failuresOf),
  ]
  if (!notes.length && status !== 0) notes.push(lastLines(said, 60) || 'Playwright failed without a word.')
  if (!notes.length && !stats.expected) notes.push('No browser test ran.')
  return { passed: stats.expected, failed: notes.length, notes }
}

function specsOf(suite, above) {
  const titles = [...above, suite.title]
  const own = suite.specs.map((spec) => ({ ...spec, name: [...titles, spec.title].filter(Boolean).join(' › ') }))
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, titles))]
}

function failuresOf({ name, line, tests }) {
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky')
  return failed.map(({ projectName, results }) => {
    const messages = results.flatMap(({ errors }) => errors.map(({ message }) => plain(message)))
    return `[${projectName}] ${name} (line ${line})\n${messages.join('\n').split('\n').slice(0, 30).join('\n')}`
  })
}

// Colours would make the messages unreadable in a log.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const plain = (text = '') => text.replace(escapes, '')
