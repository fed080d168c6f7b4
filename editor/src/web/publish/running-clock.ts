import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { elapsedSeconds } from './elapsed-seconds.ts'

/** How often the counter moves, in ms. */
const tickMs = 100

/** Counts the seconds of something under way, in tenths, and keeps the last count when it ends. */
export class RunningClock implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #startedAt = 0
  #elapsedMs = 0
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** `1.4` */
  get seconds(): string { return elapsedSeconds(this.#elapsedMs) }

  start(): void {
    this.stop()
    this.#elapsedMs = 0
    this.#startedAt = performance.now()
    this.#timer = setInterval(() => this.#tick(), tickMs)
  }

  stop(): void {
    if (this.#timer === undefined) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#tick()
  }

  hostConnected(): void {}
  hostDisconnected(): void { this.stop() }

  #tick(): void {
    this.#elapsedMs = performance.now() - this.#startedAt
    this.#host.requestUpdate()
  }
}
