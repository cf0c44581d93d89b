import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, requirePort } from './port.mjs'

test('a port that is free is fine, and free again afterwards', async () => {
  const PORT = String(await freePort())
  await requirePort({ PORT })
  await requirePort({ PORT })
})

test('a port that is taken is said in words, with what to do', async () => {
  const server = createServer()
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address()
  await expect(requirePort({ PORT: String(port) })).rejects.toThrow(
    `Something else listens on port ${port} already.\nStop that, or choose another port: PORT=${port + 1} npm start`,
  )
  server.close()
})

test('what is no port at all is said by the settings', async () => {
  expect(await requirePort({ PORT: 'abc' })).toBeUndefined()
})
