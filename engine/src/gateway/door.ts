import { createServer, type AddressInfo, type Socket } from 'node:net'
import { endListening, listenBeside, type ListenOptions } from './listen-beside.ts'

/** An address that takes connections before there is anybody to serve them: they wait until `admit`. */
export interface Door {
  port: number
  /** Hands over who waits, then everybody who comes. */
  admit(serve: (connection: Socket) => void): void
  /** Takes nobody any more. Connections that were handed over stay; who still waits is sent away. */
  close(): Promise<void>
}

/** Opens a door. Rejects as `listenBeside` does. */
export async function openDoor(options: ListenOptions): Promise<Door> {
  const waiting = new Set<Socket>()
  let serve = (connection: Socket): void => {
    waiting.add(connection)
    connection.once('close', () => waiting.delete(connection))
    connection.on('error', () => undefined)
  }
  // Nothing is read from a connection before somebody is there who understands it.
  const server = createServer({ noDelay: true, pauseOnConnect: true }, (connection) => serve(connection))
  await listenBeside(server, options)
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
      return endListening(server)
    },
  }
}
