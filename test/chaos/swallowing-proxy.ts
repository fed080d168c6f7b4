import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A connection from both sides. `isDead`: neither hears of the other any more. */
interface Pair { client: Socket; server: Socket; isDead: boolean }

/** Stands between the product and its database, and can become a wire that leads nowhere: connections stay open, and nothing comes through. */
export class SwallowingProxy {
  readonly #server = createServer((client) => this.#join(client))
  readonly #pairs = new Set<Pair>()
  #swallows = false
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  swallow(): void {
    this.#swallows = true
  }

  /** New connections come through. Of the others the server hears that they are gone; whoever opened them never will. */
  heal(): void {
    this.#swallows = false
    for (const pair of this.#pairs) {
      pair.isDead = true
      pair.server.destroy()
    }
  }

  async stop(): Promise<void> {
    this.#server.close()
    for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.destroy()
    await once(this.#server, 'close')
  }

  #join(client: Socket): void {
    const pair: Pair = { client, server: connect(this.#port, '127.0.0.1'), isDead: this.#swallows }
    this.#pairs.add(pair)
    for (const [socket, other] of [[client, pair.server], [pair.server, client]] as const) {
      socket.on('data', (chunk) => {
        pair.isDead ||= this.#swallows
        if (!pair.isDead) other.write(chunk)
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        if (pair.isDead) return
        this.#pairs.delete(pair)
        other.destroy()
      })
    }
  }
}
