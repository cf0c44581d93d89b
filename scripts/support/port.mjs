import { createServer } from 'node:net'
import { Stop } from './say.mjs'

/** A port that nobody listens on just now. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** Says so before anything is built where the app could not listen anyway. */
export function requirePort({ PORT, HOST = '127.0.0.1' }) {
  if (!/^\d{1,5}$/.test(PORT)) return
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', ({ code }) => (reasons[code] ? fail(new Stop(reasons[code](PORT))) : done()))
    server.listen(Number(PORT), HOST, () => server.close(() => done()))
  })
}

const reasons = {
  EADDRINUSE: (port) =>
    `Something else listens on port ${port} already.\nStop that, or choose another port: PORT=${Number(port) + 1} npm start`,
  EACCES: (port) => `This account may not listen on port ${port}.\nChoose one from 1024 on: PORT=3000 npm start`,
}
