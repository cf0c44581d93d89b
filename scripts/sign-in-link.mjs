import { command, Stop } from './support/say.mjs'
import { runOnSite } from './support/settings.mjs'

await command(async () => {
  const [address, ...more] = process.argv.slice(2)
  if (!address || more.length)
    throw new Stop(
      'Prints a link that signs somebody in, once, for ten minutes: for a site without mail.\nUsage: npm run sign-in-link -- ADDRESS',
    )
  await runOnSite('scripts/print-sign-in-link.ts', [address])
})
