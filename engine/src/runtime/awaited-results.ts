import type { ProcessingResult } from '../core/index.ts'

export type AwaitedResult = ProcessingResult['results'][number]['record']

/** Keeps numbers of one process apart from those that earlier ones left in instances that still run. */
const randomBits = 2 ** 20
const firstShift = 2 ** 32

export interface ResultWaiter {
  onResult(result: AwaitedResult): void
  /** No result will come. */
  fail(error: Error): void
}

/** Who waits for the result of which instance. */
export class AwaitedResults {
  readonly #waiting = new Map<number, ResultWaiter>()
  #last = Math.floor(Math.random() * randomBits) * firstShift

  /** A number for the command that creates the instance. */
  add(waiter: ResultWaiter): number {
    const request = ++this.#last
    this.#waiting.set(request, waiter)
    return request
  }

  forget(request: number): void {
    this.#waiting.delete(request)
  }

  failAll(error: Error): void {
    for (const waiter of this.#waiting.values()) waiter.fail(error)
  }

  deliver({ results }: ProcessingResult): void {
    for (const { request, record } of results) {
      this.#waiting.get(request)?.onResult(record)
      this.#waiting.delete(request)
    }
  }
}
