import { createServer, type AddressInfo } from 'node:net'

const host = '127.0.0.1'

/** `wanted` if nobody listens there, else any free port of this machine. */
export async function freePort(wanted: number): Promise<number> {
  return listenOnce(wanted).catch(() => listenOnce(0))
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, host, () => {
      const { port: found } = server.address() as AddressInfo
      server.close(() => resolve(found))
    })
  })
}
