import type { ProcessingResult } from '../core/index.ts'

export type AwaitedResult = ProcessingResult['results'][number]['record']

/** Keeps numbers of one process apart from those that earlier ones left in instances that still run. */
const randomBits = 2 ** 20
const firstShift = 2 ** 32

/** Who waits for the result of which instance. */
export class AwaitedResults {
  readonly #waiting = new Map<number, (result: AwaitedResult) => void>()
  #last = Math.floor(Math.random() * randomBits) * firstShift

  /** A number for the command that creates the instance. */
  add(onResult: (result: AwaitedResult) => void): number {
    const request = ++this.#last
    this.#waiting.set(request, onResult)
    return request
  }

  forget(request: number): void {
    this.#waiting.delete(request)
  }

  deliver({ results }: ProcessingResult): void {
    for (const { request, record } of results) {
      this.#waiting.get(request)?.(record)
      this.#waiting.delete(request)
    }
  }
}
