import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataDir } from './lock.mjs'

let folder
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'brazier-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const hold = (words) => writeFileSync(path.join(folder, 'running'), words)

test('a data folder has one holder, until it is given back', () => {
  const unlock = lockDataDir(folder)
  expect(() => lockDataDir(folder)).toThrow(/already runs/)
  unlock()
  lockDataDir(folder)()
})

test.each([
  ['whose number is now somebody else’s', `${process.pid} 1`],
  ['that is gone', '99999999 1'],
  ['that wrote nothing down', ''],
])('a holder %s holds nothing', (_, words) => {
  hold(words)
  lockDataDir(folder)()
})

test.skipIf(process.platform !== 'linux')(
  'a holder that was killed holds nothing, though nobody buried it',
  async () => {
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const pid = Number(await new Promise((said) => parent.stdout.once('data', said)))
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim()).toBe('sleep')
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => stat()[0]).toBe('Z')
    hold(`${pid} ${stat()[19]}`)
    lockDataDir(folder)()
    parent.kill()
  },
)
