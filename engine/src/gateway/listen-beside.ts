import { createServer, Server } from 'node:net'

export interface ListenOptions {
  host: string
  /** 0 takes any that is free. */
  port: number
  /** A server of the process before, at the same address, stays open: new connections go to one of both until one closes. */
  beside?: boolean
}

/** Whether two processes may listen at one address, for one to leave it to the other. */
export const addressesCanBeShared = process.platform === 'linux'

/** Listens so that a later process may listen beside. Rejects with what the system says, EADDRINUSE where anybody but the process before uses the address. */
export async function listenBeside(server: Server, { host, port, beside = false }: ListenOptions): Promise<void> {
  // The kernel would let any two programs of one account share it: only a successor may.
  if (addressesCanBeShared && !beside && port !== 0) await endListening(await listen(createServer(), { host, port }))
  await listen(server, { host, port, reusePort: addressesCanBeShared })
}

/** Gives the address up; connections live on, also idle ones of an HTTP server, whose own `close` would cut them while their next request is on its way. */
export function endListening(server: Server): Promise<void> {
  Server.prototype.close.call(server)
  return new Promise((resolve) => setImmediate(resolve))
}

function listen(server: Server, options: { host: string; port: number; reusePort?: boolean }): Promise<Server> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(options, () => resolve(server)))
}
