import { setTimeout as delay } from 'node:timers/promises'
import { Bells } from './bells.ts'

/** Requests that are being answered, by shard. */
export class Underway {
  readonly #counts = new Map<number, number>()
  readonly #left = new Bells()

  enter(shard: number): void {
    this.#counts.set(shard, (this.#counts.get(shard) ?? 0) + 1)
  }

  leave(shard: number): void {
    const count = this.#counts.get(shard)! - 1
    if (count > 0) return void this.#counts.set(shard, count)
    this.#counts.delete(shard)
    this.#left.ring()
  }

  /** Resolves once none of these shards has a request, or after `patience` ms. */
  async idle(shards: readonly number[], patience: number): Promise<void> {
    const isBusy = () => shards.some((shard) => this.#counts.has(shard))
    if (!isBusy()) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const unwatch = this.#left.watch(() => { if (!isBusy()) resolve() })
    await Promise.race([promise, delay(patience, undefined, { ref: false })])
    unwatch()
  }
}
