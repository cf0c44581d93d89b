import { spawnSync } from 'node:child_process'
import { Stop, say } from '../support/say.mjs'
import { accounts, Clone } from './clone.mjs'

/** `npm test` alone on a clean clone is green, for root and for others. */
export async function proveTests(show) {
  for (const { name, as } of accounts()) {
    const clone = new Clone(as)
    try {
      say(`npm test on a clean clone as ${name} …`)
      const { status, stdout, stderr } = spawnSync('npm', ['test'], { ...clone.options(), encoding: 'utf8' })
      const last = stdout.trim().split('\n').pop()
      if (status !== 0 || !/ 0 failed$/.test(last)) throw new Stop(`npm test as ${name}:\n${stdout}\n${stderr}`)
      show(`npm test as ${name}: ${last}`)
    } finally {
      clone.remove()
    }
  }
}
