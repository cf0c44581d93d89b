import { proveStart } from './proofs/start.mjs'
import { proveTests } from './proofs/tests.mjs'
import { installPackages, requireNode, root } from './support/install.mjs'
import { command, Stop, say } from './support/say.mjs'

// What takes too long for every `npm test`: both commands on clean clones, as root and not, with and without
// DATABASE_URL. usage: npm run prove -- [start] [tests]
const proofs = { start: proveStart, tests: proveTests }

await command(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.find((name) => !proofs[name])
  if (unknown) throw new Stop(`There is no proof "${unknown}". There are: ${Object.keys(proofs).join(', ')}.`)
  requireNode()
  process.chdir(root)
  installPackages()
  const began = Date.now()
  let shown = 0
  const show = (what) => say(`  shown (${++shown}, ${((Date.now() - began) / 1000).toFixed(0)} s): ${what}`)
  for (const [name, prove] of Object.entries(proofs)) if (!asked.length || asked.includes(name)) await prove(show)
  say(`${shown} things shown.`)
})
