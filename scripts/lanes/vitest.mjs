import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/install.mjs'
import { lastLines, program } from './program.mjs'

export async function vitest(project, env, minutes) {
  const folder = path.join(root, '.data/test')
  const report = path.join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const args = [
    'run',
    '--project',
    project,
    '--reporter=json',
    `--outputFile=${report}`,
    '--retry=0',
    '--allowOnly=false',
  ]
  const run = await program(['node_modules/vitest/vitest.mjs', ...args], { env, minutes })
  if (!existsSync(report)) return { passed: 0, failed: 1, notes: [run.said || `vitest ended with ${run.status}.`] }
  return summarise(JSON.parse(readFileSync(report, 'utf8')), run)
}

/** Failed tests, files that could not be loaded, and errors that belong to no test all count. */
export function summarise({ testResults, success }, { status, said }) {
  const passed = testResults.flatMap((file) => file.assertionResults).filter((test) => test.status === 'passed').length
  const notes = testResults.length ? testResults.flatMap(failuresOf) : ['No test was found.']
  if (!notes.length && (!success || status !== 0)) notes.push(lastLines(said, 40) || 'vitest failed without a word.')
  if (!notes.length && !passed) notes.push('No test ran.')
  return { passed, failed: notes.length, notes }
}

function failuresOf(file) {
  const name = path.relative(root, file.name)
  const failed = file.assertionResults.filter((test) => test.status === 'failed')
  if (!failed.length && file.status === 'failed') return [`${name}\n${file.message}`]
  return failed.map((test) => `${name} › ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`)
}

// All that the JSON report says of a test that ran out of time.
const firstLines = (text) =>
  text.replace('STACK_TRACE_ERROR', 'the test took too long').split('\n').slice(0, 25).join('\n')
