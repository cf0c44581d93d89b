import { checkNames, runChecks } from './checks/run.mjs'
import { installPackages, requireNode, root } from './support/install.mjs'
import { command, Stop, say } from './support/say.mjs'

await command(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !checkNames.includes(name))
  if (unknown) throw new Stop(`There is no check "${unknown}". There are: ${checkNames.join(', ')}.`)
  requireNode()
  process.chdir(root)
  installPackages()
  const { passed, failed } = await runChecks(names.length ? names : checkNames)
  say(`${passed} passed, ${failed} failed`)
  if (failed) process.exitCode = 1
})
