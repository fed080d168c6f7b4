import { circuitBreaker, CircuitState, CountBreaker, handleWhen } from 'cockatiel'
import { classifyError } from '../connectors/http/index.ts'
import type { HttpAnswer } from '../connectors/http/index.ts'
import { limits } from '../limits.ts'
import { isServerFault } from './is-server-fault.ts'

/** Spares a system that fails: while it is open, calls end at once. */
export interface Breaker {
  state(): 'closed' | 'open' | 'half-open'
  /** @throws BrokenCircuitError while open */
  execute(call: () => Promise<HttpAnswer>): Promise<HttpAnswer>
}

export function openBreaker(): Breaker {
  const failures = handleWhen((error) => classifyError(error).retryable).orWhenResult(isServerFault)
  const window = { threshold: limits.breakerThreshold, size: limits.breakerWindow, minimumNumberOfCalls: limits.breakerFirstCalls }
  const breaker = circuitBreaker(failures, { halfOpenAfter: limits.breakerOpenMs, breaker: new CountBreaker(window) })
  return { state: () => names[breaker.state], execute: (call) => breaker.execute(call) }
}

const names = { [CircuitState.Closed]: 'closed', [CircuitState.Open]: 'open', [CircuitState.Isolated]: 'open', [CircuitState.HalfOpen]: 'half-open' } as const
