/** First pause before another attempt. */
export const FIRST_RETRY_MS = 300
/** Longest pause between attempts. */
export const LONGEST_RETRY_MS = 5_000

/** Pause before attempt `attempt` (1 is the first retry): doubles up to a limit, spread so that many players do not come back at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 1))
  return Math.round(ceiling * (0.5 + random() / 2))
}
