import { BrokenCircuitError, BulkheadRejectedError } from 'cockatiel'
import { RefusedCall } from './refused-call.ts'

/** Why no answer came, for people, and whether another attempt may help. */
export interface CallFailure { reason: string; retryable: boolean }

const sentences: { [code: string]: string } = {
  ECONNREFUSED: 'it takes no connections',
  ECONNRESET: 'it cut the connection',
  UND_ERR_SOCKET: 'it cut the connection',
  ENOTFOUND: 'its name leads nowhere',
  EAI_AGAIN: 'its name could not be looked up',
  UND_ERR_CONNECT_TIMEOUT: 'it did not take the connection in time',
}

/** Sorts what a call threw: the transport, a time-out, the protection in front of the system, or a refusal of our own. */
export function classifyError(error: unknown): CallFailure {
  if (error instanceof RefusedCall) return { reason: error.message, retryable: false }
  if (error instanceof BrokenCircuitError) return { reason: 'it failed too often and gets a moment of rest', retryable: false }
  if (error instanceof BulkheadRejectedError) return { reason: 'too many calls wait for it', retryable: false }
  const { name, code, message } = error as Error & { code?: string }
  if (name === 'TimeoutError') return { reason: 'it did not answer in time', retryable: true }
  return { reason: sentences[code ?? ''] ?? message, retryable: true }
}
