import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** An address that takes connections before there is anybody to serve them: they wait until `admit`. */
export interface Door {
  port: number
  /** Hands over who waits, then everybody who comes. */
  admit(serve: (connection: Socket) => void): void
  /** Takes nobody any more. Connections that were handed over stay; who still waits is sent away. */
  close(): Promise<void>
}

export interface DoorOptions {
  host: string
  /** 0 takes any that is free. */
  port: number
  /** A door of another process at the same address stays open: new connections go to one of both until one closes. */
  beside?: boolean
}

/** Whether two processes may have a door at one address, for one to leave it to the other. */
export const doorsCanBeShared = process.platform === 'linux'

/** Opens a door that a later process may open one beside. Rejects with what the system says, EADDRINUSE where anybody else uses the address. */
export async function openDoor({ host, port, beside = false }: DoorOptions): Promise<Door> {
  // The kernel would let any two programs of one account share it: only a successor may.
  if (!beside && port !== 0) await endServer(await listen(createServer(), { host, port }))
  const waiting = new Set<Socket>()
  let serve = (connection: Socket): void => {
    waiting.add(connection)
    connection.once('close', () => waiting.delete(connection))
    connection.on('error', () => undefined)
  }
  // Nothing is read from a connection before somebody is there who understands it.
  const server = await listen(createServer({ noDelay: true, pauseOnConnect: true }, (connection) => serve(connection)), { host, port, reusePort: doorsCanBeShared })
  return {
    port: (server.address() as AddressInfo).port,
    admit: (next) => {
      serve = (connection) => {
        next(connection)
        connection.resume()
      }
      for (const connection of waiting) serve(connection)
      waiting.clear()
    },
    close: () => {
      for (const connection of waiting) connection.destroy()
      return endServer(server)
    },
  }
}

function listen(server: Server, options: { host: string; port: number; reusePort?: boolean }): Promise<Server> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(options, () => resolve(server)))
}

/** Its connections live on: only the address is given up. */
function endServer(server: Server): Promise<void> {
  server.close()
  return new Promise((resolve) => setImmediate(resolve))
}
