import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel, Worker, type Transferable } from 'node:worker_threads'
import type { SharedAdmission } from '@souffleur/bot-api/front'
import { answerLine, type CallDesk } from './call-line.ts'
import type { Done, FrontOrder } from './front-orders.ts'
import type { FrontAddress } from './front-server.ts'

/** What the product answers. `calls`: the plain requests of running conversations, with the headers that every answer has; absent where `listener` answers them too. */
export interface Serving { listener: RequestListener; calls?: { desk: CallDesk; admission: SharedAdmission; headers: Map<string, string> } | undefined }

/** The product's HTTP address. A thread of its own listens there (`front-thread.ts`), before the product is open: requests wait until `serve`. */
export class Front {
  readonly #thread: Worker
  #inner: Server | undefined

  private constructor(thread: Worker) {
    this.#thread = thread
  }

  /** Rejects as `listenBeside` does. */
  static async listen(address: FrontAddress): Promise<Front> {
    const thread = new Worker(new URL('./front-thread.ts', import.meta.url))
    thread.on('error', (error) => { throw error })
    const front = new Front(thread)
    await front.#order({ kind: 'listen', address })
    return front
  }

  async serve({ listener, calls }: Serving): Promise<void> {
    // The thread keeps its connections here: closing one that idles could meet the next request on its way.
    this.#inner = createServer({ keepAliveTimeout: 0 }, listener).listen(0, '127.0.0.1')
    await once(this.#inner, 'listening')
    const inner = (this.#inner.address() as AddressInfo).port
    if (!calls) return this.#order({ kind: 'serve', service: { inner } })
    const { port1, port2: line } = new MessageChannel()
    answerLine(port1, calls.desk)
    await this.#order({ kind: 'serve', service: { inner, calls: { line, admission: calls.admission, headers: calls.headers } } }, [line])
  }

  /** Gives the address up and waits for the answers under way. `successor`: another copy listens there now, and gets what is still asked on old connections. */
  leave(successor: boolean): Promise<void> {
    return this.#order({ kind: 'leave', successor })
  }

  /** After `leave`: waits until the last connections are gone, and cuts those that stay idle. */
  async stop(): Promise<void> {
    await this.#order({ kind: 'stop' })
    this.#inner?.close()
    this.#inner?.closeAllConnections()
    await this.#thread.terminate()
  }

  /** Rejects with what the thread says. */
  async #order(order: FrontOrder, transferred: Transferable[] = []): Promise<void> {
    this.#thread.postMessage(order, transferred)
    const [{ refused }] = await once(this.#thread, 'message') as [Done]
    if (refused) throw Object.assign(new Error(refused.message), refused)
  }
}
