import type { Channel } from '@souffleur/schemas'

/** Limits of the room; its README has a sentence on each. Times in ms unless named otherwise. */
export const limits = {
  /** Bytes of a request body. */
  bodyBytes: 256 * 1024,
  /** Calls that are worked on at once, and how many there may be for a new conversation to begin. A cluster is bounded by itself: it refuses what is too much for it. */
  callsAtOnce: { embedded: { calls: 160, starts: 144 }, cluster: { calls: 1_000, starts: 800 } },
  /** Levels of nesting inside a body. */
  bodyDepth: 64,
  /** Characters of an `Idempotency-Key`. */
  idempotencyKeyLength: 200,
  /** How long an `Idempotency-Key` gets the first answer again. */
  idempotencyHours: 7 * 24,
  /** How long an answer waits for the next step while functions run, before it says `working`. */
  patience: { operator: 400, chat: 3000, voice: 2000 } satisfies { [channel in Channel]: number },
  /** How long an objection is waited for whose message goes from one partition of the engine to another, and how long that message waits for its subscription. */
  crossingPatience: 5_000,
  objectionTime: 10_000,
  /** When to look again while status is working, for clients without the event stream. */
  pollInterval: 1000,
  /** How long a pushed step is ours before the engine pushes it again. */
  jobTimeout: 60 * 60 * 1000,
  /** On a cluster: how long a step is ours until it was stored and its time is prolonged to `jobTimeout`; one whose receiver died comes again so soon. */
  firstJobTimeout: 10_000,
  /** On a cluster: when a step that still stands is prolonged, and between two looks for such steps. */
  prolongAfter: 6_000,
  keepInterval: 1_000,
  /** On a cluster: how long a completed step waits for the one that follows, to be stored with it. */
  nextStepGrace: 5,
  /** On a cluster: between two polls for steps that were not pushed. */
  stepPollInterval: 3_000,
  /** On a cluster: how long other workers have to themselves what is no session's; doubled each time it comes back. */
  strangerBackOff: { first: 1_000, longest: 5 * 60_000 },
  /** On a cluster: when to ask whether an instance that shows no step is still there; doubled each time it is. */
  instanceCheck: { first: 1_000, longest: 60_000 },
  /** How long a step that the record stream announced may stay without its push before it is asked for again. */
  pushGrace: 2000,
  /** How long what the engine tells may stay in memory before it is stored; until then it is in the engine's log. */
  storeDelay: 1000,
  /** On a cluster: transactions of what sessions are told on their way to the database at once; what comes beyond goes together. */
  writesAtOnce: 4,
  /** Between two looks at steps whose push is missing. */
  pushCheckInterval: 1000,
  /** How long to wait after the database or the engine failed before trying again. */
  retryDelay: 500,
  /** How long a start repeated after a crash waits for the record stream to say whether the instance was created. */
  catchUpTimeout: 5000,
  /** On a cluster: how long after a start of unknown outcome a repeat goes on waiting for its first step, where the record stream does not say whether there is an instance. */
  unsureStart: 20_000,
  /** Between two looks at which copy holds which sessions. */
  beatInterval: 500,
  /** When a copy that was not heard of counts as dead, and (sooner) when a copy that could not say that it lives stops walking sessions. */
  copyDeadAfter: 10_000,
  copyUnsureAfter: 7_000,
  /** How long a transaction may stand still before Postgres ends it: a copy that was frozen in the middle of one must not hold the others up. */
  idleTransaction: 3_000,
  /** How long a request waits for sessions that are on their way from one copy to another. */
  placingTimeout: 10_000,
  /** How long sessions that are given up wait for requests under way. */
  drainTimeout: 5_000,
  /** Between two heartbeats of an event stream. */
  heartbeat: 15_000,
  /** Event streams open at once, in all and on one session. */
  eventStreams: 20_000,
  eventStreamsPerSession: 50,
  /** Bytes that may wait for a slow reader before its event stream is closed. */
  eventBacklogBytes: 1024 * 1024,
  /** Sessions of a list answered at once. */
  pageEntries: 100,
  /** Sessions in use, process instances, editions and parsed expressions remembered in memory. */
  rememberedSessions: 5_000,
  rememberedInstances: 50_000,
  rememberedEditions: 200,
  rememberedExpressions: 5000,
  /** User tasks remembered that are no session's. */
  rememberedStrangers: 10_000,
  /** Steps remembered that were pushed before the record stream told of them. */
  earlySteps: 10_000,
  /** Records that may wait in memory before the stream is held back. */
  waitingRecords: 20_000,
  /** Records without meaning for sessions that may pass before the position is stored anyway. */
  passedRecords: 1000,
  /** Jobs asked for at once when polling. */
  pollJobs: 100,
  /** Connections to the database. */
  databaseConnections: 10,
} as const
