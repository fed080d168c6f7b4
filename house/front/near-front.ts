import { callListener } from './call-listener.ts'
import type { Front, Serving } from './front.ts'
import { FrontServer, type FrontAddress } from './front-server.ts'

/**
 * The product's HTTP address without a thread of its own, for where the engine is a cluster: a step leaves this process most of its time, so that HTTP is in nobody's way, and two ways between threads would only
 * be added to it.
 */
export class NearFront implements Pick<Front, 'serve' | 'leave' | 'stop'> {
  readonly #server: FrontServer

  private constructor(server: FrontServer) {
    this.#server = server
  }

  /** Rejects as `listenBeside` does. */
  static async listen(address: FrontAddress): Promise<NearFront> {
    return new NearFront(await FrontServer.listen(address))
  }

  async serve({ listener, calls }: Serving): Promise<void> {
    this.#server.serve(calls ? callListener({ ...calls, rest: listener }) : listener)
  }

  leave(successor: boolean): Promise<void> {
    return this.#server.leave(successor)
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }
}
