import { createServer, type RequestListener, type Server } from 'node:http'
import { endListening, listenBeside } from '@souffleur/engine/listen'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import { forwardRequest } from './forward-request.ts'
import { Tally } from './tally.ts'

/** How long a request waits for the product to open, and the product, when it leaves, for its answers under way, in ms. */
const openPatience = 60_000
const leavePatience = 10_000

/** How long the last connections are served after it has left, in ms: Node closes idle ones after 5 s. */
const lingerTime = 6_000

/** `beside`: another copy listens there, to be relieved. */
export interface FrontAddress { host: string; port: number; beside: boolean }

/** The HTTP server of the product. It listens before the product is open: requests wait until `serve`. */
export class FrontServer {
  readonly #address: FrontAddress
  readonly #server: Server
  readonly #requests = new Tally()
  readonly #connections = new Tally()
  readonly #open = Promise.withResolvers<RequestListener>()
  #answer: RequestListener = (request, response) => void this.#whenOpen().then((answer) => answer(request, response))
  #hasSuccessor = false

  constructor(address: FrontAddress) {
    this.#address = address
    this.#server = createServer((request, response) => {
      this.#requests.add()
      response.once('close', () => this.#requests.drop())
      this.#answer(request, response)
    })
    this.#server.on('connection', (connection) => {
      this.#connections.add()
      connection.once('close', () => this.#connections.drop())
    })
  }

  /** Rejects as `listenBeside` does. */
  static async listen(address: FrontAddress): Promise<FrontServer> {
    const front = new FrontServer(address)
    await listenBeside(front.#server, address)
    return front
  }

  serve(answer: RequestListener): void {
    this.#answer = answer
    this.#open.resolve(answer)
  }

  /** Gives the address up and waits for the answers under way. `successor`: another copy listens there now, and gets what is still asked on old connections. */
  async leave(successor: boolean): Promise<void> {
    this.#hasSuccessor = successor
    await endListening(this.#server)
    if (successor) this.#answer = (request, response) => forwardRequest(this.#address, request, response)
    await this.#requests.empty(leavePatience)
  }

  /** After `leave`: waits until the last connections are gone, and cuts those that stay idle. */
  async stop(): Promise<void> {
    if (this.#hasSuccessor) {
      await this.#requests.empty(openPatience)
      await this.#connections.empty(lingerTime)
      await this.#requests.empty(openPatience)
    }
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #whenOpen(): Promise<RequestListener> {
    const tooLate = new Promise<RequestListener>((resolve) => { setTimeout(() => resolve(refuse), openPatience).unref() })
    return Promise.race([this.#open.promise, tooLate])
  }
}

const refuse: RequestListener = (_request, response) => {
  const { document } = new Problem(commonProblems.overloaded, 'The product is still starting. Try again in a few seconds.')
  response.writeHead(503, { 'Content-Type': 'application/problem+json; charset=utf-8', 'Retry-After': '5' }).end(JSON.stringify(document))
}
