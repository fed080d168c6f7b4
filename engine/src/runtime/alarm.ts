import type { Clock } from './clock.ts'
import { clockCheck } from './limits.ts'

/** Rings once, at the earliest time it was set to; a jump of the clock past that time rings it too, a clock that was set by hand within `clockCheck`. */
export class Alarm {
  readonly #clock: Clock
  readonly #ring: () => void
  readonly #stopListening: () => void
  #cancel: () => void = () => undefined
  #at = Infinity

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock
    this.#ring = ring
    this.#stopListening = clock.onJump(() => this.#arm())
  }

  /** Rings at `time` (epoch ms) unless it rings before. */
  set(time: number): void {
    if (time >= this.#at) return
    this.#at = time
    this.#arm()
  }

  stop(): void {
    this.#stopListening()
    this.#cancel()
  }

  #arm(): void {
    this.#cancel()
    if (this.#at === Infinity) return
    const delay = Math.min(Math.max(this.#at - this.#clock.now(), 0), clockCheck)
    this.#cancel = this.#clock.after(delay, () => this.#check())
  }

  #check(): void {
    if (this.#clock.now() < this.#at) return this.#arm()
    this.#at = Infinity
    this.#ring()
  }
}
