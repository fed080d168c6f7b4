import type { ActivatedJob, EngineClient } from '@souffleur/engine/client'

/** The functions of the fixtures: calls wait until the test answers them. */
export class HeldFunctions {
  readonly #engine: EngineClient
  readonly #stream: { close(): void }
  readonly #calls: ActivatedJob[] = []
  #wake: (() => void) | undefined

  constructor(engine: EngineClient) {
    this.#engine = engine
    this.#stream = engine.streamActivatedJobs({ type: 'function', worker: 'test', timeout: 600_000 }, (job) => {
      this.#calls.push(job)
      this.#wake?.()
    })
  }

  async next(): Promise<ActivatedJob> {
    while (this.#calls.length === 0) await new Promise<void>((resolve) => { this.#wake = resolve })
    return this.#calls.shift()!
  }

  /** Answers the next call. */
  async answer(result: string): Promise<void> {
    const job = await this.next()
    await this.#engine.completeJob({ jobKey: job.key, variables: { [job.customHeaders.resultVariable!]: result } })
  }

  close(): void {
    this.#stream.close()
  }
}
