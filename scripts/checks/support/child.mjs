import { spawnSync } from 'node:child_process'
import { root } from '../../support/install.mjs'

/** Runs a package's program with this Node, quietly. */
export function runProgram(args, { cwd = root, timeout = 120_000 } = {}) {
  const run = spawnSync(process.execPath, args, {
    cwd,
    timeout,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status: run.status, stdout: run.stdout ?? '', stderr: run.stderr ?? '' }
}

/** What a TypeScript module exports under `name`, read in a process of its own. */
export function exportedValue(file, name) {
  const script = `const m = await import('./${file}'); process.stdout.write('\\n' + JSON.stringify(m.${name}))`
  const run = runProgram(['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', script])
  if (run.status !== 0) throw new Error(`${file} could not be read: ${run.stderr.trim()}`)
  return JSON.parse(run.stdout.slice(run.stdout.lastIndexOf('\n')))
}
