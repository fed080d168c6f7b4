/** Limits of the library; the room's README has a sentence on each. */
export const limits = {
  /** Bytes of one drawing as UTF-8. */
  drawingBytes: 4 * 1024 * 1024,
  /** BPMN elements of one drawing, sequence flows included. */
  drawingElements: 5000,
  /** Bytes of a JSON body: a drawing grows by a half when quotes and line ends are escaped. */
  bodyBytes: 7 * 1024 * 1024,
  /** Levels of nesting inside a JSON body. */
  bodyDepth: 64,
  /** Entries of a list answered at once. */
  pageEntries: 200,
  /** Published outlines kept in memory; they never change. */
  cachedOutlines: 500,
  /** How long an `Idempotency-Key` gets the first answer again. */
  idempotencyHours: 24,
  /** Characters of an `Idempotency-Key`. */
  idempotencyKeyLength: 200,
  /** How long publishing waits until every partition of a cluster has the deployment, and the pause between its looks, in ms. */
  distributionPatienceMs: 10_000,
  distributionPauseMs: 25,
  /** How often an engine that does not answer is asked to take the samples. */
  seedingTries: 5,
} as const
