/** Commands that wait for the partition; beyond it callers are refused with RESOURCE_EXHAUSTED. */
export const maxQueuedCommands = 2_000

/** Commands of one commit, and how long gathering them may take, in ms. */
export const maxBatchCommands = 500
export const maxBatchTime = 20

/** How long one command may be processed before everything else in this process has its turn, in ms. */
export const maxSliceTime = 20

/** Commits under way at once. */
export const maxBatchesInFlight = 2

/** Silence after which another process may take the partition over, in ms. It is renewed three times as often. */
export const leaseTime = 10_000

/** From when on a commit counts as slow, in ms: nobody can be answered sooner. How many in a row, or how long a single one, until that is told. */
export const slowCommit = 250
export const commitsToTell = 3
export const verySlowCommit = 1_000

/** How often a waiting process looks whether the partition is free, in ms. */
export const standbyInterval = 500

/** How long commands wait for a partition that has lost its database before they are refused with UNAVAILABLE, in ms. */
export const recoveryPatience = 10_000

/** How often a process looks what was committed on partitions that others lead, in ms, where no news of it came; and how soon news are told after a commit, so that those of several are one. */
export const newsInterval = 200
export const newsDelay = 5

/** How long a call waits for its partition to be led, in ms, before it is refused with UNAVAILABLE. */
export const leaderPatience = 10_000

/** How often it looks whether it is, in ms. */
export const leaderLook = 20

/** How long another process may take for an answer before it counts as away, in ms: for calls that name no time-out, and beyond that of those that do. */
export const peerPatience = 15_000
export const peerGrace = 5_000

/** How long a poll that nobody waits for any more may still bring jobs from another process, in ms. */
export const endPollPatience = 1_000

/** Commands that go to another partition at once, and how long one that could not take them is left alone, in ms. */
export const maxParcelCommands = 100
export const parcelRetryDelay = 200

/** How long a deployment is awaited on all partitions before its caller is answered, in ms. */
export const distributionPatience = 5_000

/** How often a command is tried again after commits that failed with it. */
export const maxCommitTries = 3

/** Loads that one command may ask for. */
export const maxPageFaults = 1_000

/** Rows that one load of a group brings. */
export const groupPageSize = 200

/** Instances, process definitions (with their files) and other rows (per table) kept in memory. */
export const maxResidentUnits = 10_000
export const maxResidentDefinitions = 500
export const maxResidentRows = 50_000

/** Due rows taken up at once, per table. */
export const dueBatchSize = 1_000

/** How long a due row rests whose command failed, in ms. */
export const dueRetryDelay = 60_000

/** Pause after a look at what is due, in ms, as Zeebe's: a timer may fire so much late, and a loop of timers goes round so often at most. */
export const dueResolution = 100

/** Timers of one instance that may follow each other without rest, and how long each later one has to rest, in ms. */
export const loopRounds = 100
export const loopPace = 1_000

/** Instances whose timers are watched at once. */
export const watchedLoops = 10_000

/** How often to look whether this machine's clock was set, in ms. */
export const clockCheck = 5_000

/** How far it may go wrong within that before the log tells of it, in ms. */
export const clockSlack = 2_000

/** Batches of the log read at once by a follower that catches up, and batches that wait for a slow one before it has to read them again. */
export const logPageSize = 20
export const maxFollowerBacklog = 500

/** What is kept of the log although every reader has it behind them: a day, and at most so many records. Readers that want older ones begin later. */
export const logRetentionTime = 24 * 60 * 60 * 1000
export const logRetentionRecords = 50_000_000

/** A reader that was not heard of for so long, in ms, holds nothing back any more. */
export const abandonedReaderTime = 7 * 24 * 60 * 60 * 1000

/** How often the log is trimmed, in ms, and how many batches go at once. */
export const trimInterval = 60_000
export const trimBatches = 200

/** How long a follower that failed waits for its next try, in ms. */
export const followerRetryDelay = 1_000

/** Batches of `MAX_BATCH_SIZE` that one poll brings at most: together they go between processes as one message. */
export const maxPollBatches = 4

/** What `requestTimeout` 0 means for a long poll, in ms. */
export const defaultPollTimeout = 10_000

/** How long a caller waits whose change of a user task is listened to, in ms. */
export const answerPatience = 10_000

/** How long a stream that could not take a job is passed over, in ms. */
export const brokenStreamPause = 1_000

/** Jobs a stream may have declined and not be offered again; the oldest is forgotten first. */
export const rememberedDeclines = 10_000

/** How long `stop` lets accepted commands finish, in ms. */
export const drainTime = 10_000

/** How long `stop` lets followers take what is committed, in ms. */
export const followerPatience = 2_000

/** How often `stop` looks whether they have, in ms. */
export const drainCheck = 5

/** Node fires at once what is set further ahead than this (2^31 ms, 24.8 days). */
export const longestTimeout = 2 ** 31 - 1
