import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import { classifyError, type HttpAnswer } from '../connectors/http/index.ts'
import { limits } from '../limits.ts'
import { isServerFault } from './is-server-fault.ts'

/** Tries again, after a growing and slightly random wait, what the system or the way to it spoiled. The last answer or error is given back. */
export function withRetries(retries: number, attempt: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  if (retries === 0) return attempt()
  const worthwhile = handleWhen((error) => classifyError(error).retryable).orWhenResult(isServerFault)
  const backoff = new ExponentialBackoff({ initialDelay: limits.firstRetryDelayMs, maxDelay: limits.longestRetryDelayMs })
  return retry(worthwhile, { maxAttempts: retries, backoff }).execute(attempt)
}
