/** Records that wait for a fold; beyond it the stream waits. */
export const maxWaitingRecords = 5_000

/** How long a fold that failed rests, in ms. */
export const foldRetryDelay = 1_000

/** How long records may wait so that many are folded in one transaction, in ms: reports are late by so much, and conversations have the database to themselves. */
export const reportPace = 1_000

/** Records that new tables may be short of when the old ones are held up for them. */
export const swapNearness = 2_000n
