import type { EngineClient } from '@souffleur/engine/client'

type Publication = Parameters<EngineClient['publishMessage']>[0]

/** An engine whose messages of one name are on their way until the test lets them arrive, though their publishers were answered: as between partitions. */
export class HeldMessages {
  readonly client: EngineClient
  readonly #engine: EngineClient
  readonly #held: Publication[] = []
  #onTopology: () => void = () => undefined

  constructor(engine: EngineClient, { name, outcome = async () => ({ key: '1' }) }: { name: string; outcome?: () => Promise<{ key: string }> }) {
    this.#engine = engine
    this.client = {
      ...engine,
      publishMessage: (request) => {
        if (request.name !== name) return engine.publishMessage(request)
        this.#held.push(request)
        return outcome()
      },
      topology: () => {
        if (this.#held.length > 0) this.#onTopology()
        return engine.topology()
      },
    }
  }

  /** Resolves when the engine is asked next how many partitions it has while one is on its way. */
  get askedForTopology(): Promise<void> {
    return new Promise((resolve) => { this.#onTopology = resolve })
  }

  /** Lets them arrive, in their order. */
  async arrive(): Promise<void> {
    for (const request of this.#held.splice(0)) await this.#engine.publishMessage(request).catch(() => undefined)
  }
}
