/** The engine's only source of time. */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Calls back when the time has jumped; returns how to stop that. */
  onJump(listener: () => void): () => void
}
