import type { SessionState } from '@souffleur/schemas'

/**
 * - `unreachable`: nobody answered · `busy`: asked to come later · `broken`: the other side failed. Worth another try with the same key.
 * - `conflict`: the script has moved on; `state` is where it stands · `notFound`: no such session or script ·
 *   `refused`: the request cannot be carried out; `message` says why and what to do.
 */
export type TransportFailure = 'unreachable' | 'busy' | 'broken' | 'conflict' | 'notFound' | 'refused'

export interface TransportFailureDetails {
  /** With `conflict`. */
  state?: SessionState
  /** With `busy`: how long to stay away. */
  retryAfterMs?: number
  cause?: unknown
}

/** The one error a `SessionTransport` throws. */
export class SessionTransportError extends Error {
  readonly failure: TransportFailure
  readonly state: SessionState | undefined
  readonly retryAfterMs: number | undefined

  constructor(failure: TransportFailure, message: string, details: TransportFailureDetails = {}) {
    super(message, { cause: details.cause })
    this.name = 'SessionTransportError'
    this.failure = failure
    this.state = details.state
    this.retryAfterMs = details.retryAfterMs
  }

  get retryable(): boolean { return ['unreachable', 'busy', 'broken'].includes(this.failure) }
}
