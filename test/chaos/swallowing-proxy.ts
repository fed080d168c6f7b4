import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between the product and its database, and can become a wire that leads nowhere: connections stay open, and nothing comes through. */
export class SwallowingProxy {
  readonly #server = createServer((client) => this.#join(client))
  readonly #pairs = new Set<[Socket, Socket]>()
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
    for (const [, server] of this.#pairs) server.destroy()
  }

  async stop(): Promise<void> {
    this.#server.close()
    for (const sockets of this.#pairs) for (const socket of sockets) socket.destroy()
    await once(this.#server, 'close')
  }

  #join(client: Socket): void {
    const pair: [Socket, Socket] = [client, connect(this.#port, '127.0.0.1')]
    let isDead = this.#swallows
    this.#pairs.add(pair)
    for (const [index, socket] of pair.entries()) {
      const other = pair[1 - index]!
      socket.on('data', (chunk) => {
        isDead ||= this.#swallows
        if (!isDead) other.write(chunk)
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#pairs.delete(pair)
        if (!isDead) other.destroy()
      })
    }
  }
}
