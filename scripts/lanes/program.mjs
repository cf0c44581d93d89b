import { spawn } from 'node:child_process'
import { root } from '../support/install.mjs'

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) child.kill('SIGINT')
    process.exit(130)
  })

/** Runs a package's program with this Node and keeps what it says; asks it to end after `minutes`. */
export function program(args, { env, minutes }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let isLate = false
    const late = setTimeout(() => {
      isLate = true
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGKILL'), 20_000).unref()
    }, minutes * 60_000)
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part))
    child.once('close', (status) => {
      clearTimeout(late)
      running.delete(child)
      if (isLate) said += `\nStopped after ${minutes} minutes.`
      done({ status: isLate ? 1 : status, said: said.trim() })
    })
  })
}

export const lastLines = (text, count) => text.trim().split('\n').slice(-count).join('\n')
