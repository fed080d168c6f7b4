import { backoff } from './backoff.ts'
import { pause } from './pause.ts'
import { SessionTransportError } from './session-transport-error.ts'

/** How often a call is sent again when the other side answers that it broke. Without an answer it is sent until there is one. */
export const BROKEN_ATTEMPTS = 4

export interface Sending {
  signal?: AbortSignal
  /** Told before each further attempt. */
  onStalled?(error: SessionTransportError): void
  wait?: typeof pause
}

/**
 * Sends a call, with the same idempotency key inside, until it is answered: what the operator pressed is neither lost nor doubled.
 * @throws SessionTransportError when the answer is a refusal, or the signal was aborted meanwhile
 */
export async function sendUntilAnswered<Answer>(send: () => Promise<Answer>, { signal, onStalled, wait = pause }: Sending = {}): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof SessionTransportError) || !error.retryable || signal?.aborted || isSpent(error, attempt)) throw error
      onStalled?.(error)
      await wait(error.retryAfterMs ?? backoff(attempt), signal)
      if (signal?.aborted) throw error
    }
  }
}

function isSpent(error: SessionTransportError, attempt: number): boolean {
  return error.failure === 'broken' && attempt >= BROKEN_ATTEMPTS
}
