import { command } from './support/say.mjs'
import { runOnSite } from './support/settings.mjs'

await command(() => runOnSite('scripts/delete-demo.ts'))
