import { describe, expect, test } from 'vitest'
import { summarise as playwright } from './playwright.mjs'
import { summarise as vitest } from './vitest.mjs'

const well = { status: 0, said: '' }

describe('vitest', () => {
  const good = { fullName: 'adds up', status: 'passed', failureMessages: [] }
  const file = { name: 'lib/a.test.ts', status: 'passed', message: '', assertionResults: [good] }
  const bad = { ...good, status: 'failed', failureMessages: ['expected 1 to be 2'] }

  test('counts what passed', () => {
    expect(vitest({ testResults: [file, file], success: true }, well)).toEqual({ passed: 2, failed: 0, notes: [] })
  })
  test.each([
    ['a failed test', { testResults: [{ ...file, assertionResults: [bad] }] }, 'adds up\nexpected 1 to be 2'],
    [
      'a file that does not load',
      { testResults: [{ ...file, status: 'failed', message: 'no x', assertionResults: [] }] },
      'no x',
    ],
    ['an error outside of tests', { testResults: [file], success: false }, 'without a word'],
    ['no test', { testResults: [], success: true }, 'No test'],
    ['only skipped tests', { testResults: [{ ...file, assertionResults: [] }], success: true }, 'No test'],
  ])('%s', (_, report, words) => {
    const { failed, notes } = vitest(report, well)
    expect(failed).toBe(1)
    expect(notes[0]).toContain(words)
  })
})

describe('playwright', () => {
  const report = (status, over) => {
    const results = [{ errors: status === 'expected' ? [] : [{ message: 'no such button' }] }]
    const spec = { title: 'signs up', line: 3, tests: [{ projectName: 'chromium', status, results }] }
    const suite = { title: 'rsvp.spec.ts', specs: [], suites: [{ title: 'inside', specs: [spec] }] }
    return { stats: { expected: status === 'expected' ? 1 : 0 }, suites: [suite], errors: [], ...over }
  }

  test('counts what passed', () => {
    expect(playwright(report('expected'), well)).toEqual({ passed: 1, failed: 0, notes: [] })
  })
  test.each(['unexpected', 'flaky'])('a test that is %s', (status) => {
    const { failed, notes } = playwright(report(status), well)
    expect(failed).toBe(1)
    expect(notes[0]).toBe('[chromium] rsvp.spec.ts › inside › signs up (line 3)\nno such button')
  })
  test.each([
    ['a file that does not load', report('expected', { errors: [{ message: 'no x' }] }), well, 'no x'],
    ['no test', { stats: { expected: 0 }, suites: [], errors: [] }, well, 'No browser test'],
    ['an end without a word', report('expected'), { status: 1, said: '' }, 'without a word'],
  ])('%s', (_, given, run, words) => {
    const { failed, notes } = playwright(given, run)
    expect(failed).toBe(1)
    expect(notes[0]).toContain(words)
  })
})
