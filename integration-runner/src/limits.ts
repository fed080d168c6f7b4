/** Limits and defaults of the runner; the room's README has a sentence on each. */
export const limits = {
  /** A call that a function's policy says nothing about gets this long, in ms, for each attempt. */
  defaultTimeoutMs: 3000,
  /** Further attempts of a repeatable call that a policy says nothing about. */
  defaultRetries: 1,
  /** Wait before the second attempt, doubled for each further one, in ms. */
  firstRetryDelayMs: 100,
  longestRetryDelayMs: 1000,
  /** Bytes of an answer of a system. */
  answerBytes: 1024 * 1024,
  /** Calls to one system at once, and calls that wait for their turn. */
  systemCalls: 32,
  systemQueue: 256,
  /** The breaker of a system opens when half of the last calls failed, for so many ms. */
  breakerWindow: 20,
  breakerFirstCalls: 5,
  breakerThreshold: 0.5,
  breakerOpenMs: 5000,
  /** Answers kept in memory in front of the table. */
  cachedAnswers: 10_000,
  /** Function versions kept compiled. */
  compiledFunctions: 1000,
  /** A job is ours for so long, in ms, and prolonged while the call runs: after a crash it waits no longer than that. */
  jobLockMs: 8000,
  prolongEveryMs: 2500,
  /** Jobs taken by one poll, and how often is polled beside the stream, in ms. */
  polledJobs: 100,
  pollEveryMs: 30_000,
  /** How soon a poll that failed is repeated, in ms. */
  pollAgainMs: 1_000,
  /** How long the marks of calls that must not be repeated are kept, in hours. */
  markHours: 72,
  /** How often answers and marks that nobody needs any more are deleted, in ms. */
  sweepEveryMs: 600_000,
  /** Durations kept for the percentiles of a function. */
  healthSamples: 200,
  /** Bytes of the body of a trial. */
  tryBodyBytes: 256 * 1024,
} as const
