// The app alone: settings come from the environment, and the database is there already. `npm start` does the rest.
import { register } from 'tsx/esm/api'

register()
process.env.NODE_ENV ||= 'production'
const { serve } = await import('../front/server.ts')
const server = await serve({ dev: process.env.NODE_ENV === 'development' })
process.send?.('listening')

// Whoever started us is gone without a word, by kill -9 perhaps: the port must be free for the next start.
process.on('disconnect', () => process.exit(1))

let ending = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (ending) return
    ending = true
    await server.close()
    process.exit(0)
  })
}
