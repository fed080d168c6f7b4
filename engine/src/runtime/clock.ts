/** The engine's only source of time: what the clock on the wall shows, and how long things take. */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Calls back when the time has jumped; returns how to stop that. */
  onJump(listener: () => void): () => void
  /** Ms since some moment. Never jumps. */
  elapsed(): number
  /** Calls back once, after `ms` of `elapsed`; returns how to prevent it. */
  after(ms: number, ring: () => void): () => void
  /** Calls back after the input that has already arrived was read: what comes together is processed together. */
  soon(run: () => void): void
}
