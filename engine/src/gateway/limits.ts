/** Longest message in both directions, in bytes: Zeebe's. */
export const maxMessageLength = 4 * 1024 * 1024

/** Longest sentence that a call fails with, in characters as they travel, where all but plain ones take several: clients drop the connection at 64 KB. */
export const maxDetailsLength = 32_000

/** Jobs, and characters of their variables, that may wait on a stream whose caller reads too slowly: more go to others. */
export const maxUnsentJobs = 1_000
export const maxUnsentLength = 2_000_000

/** Characters that may wait where nothing at all has left for `stallLooks` looks, one every `stallLookTime` ms: as much as waits before Zeebe takes a worker for blocked. A process that was busy itself looks once, however long that took. */
export const maxStalledLength = 32_768
export const stallLooks = 3
export const stallLookTime = 100

/** How long stopping waits for calls that are being answered, in ms, before it cuts them. */
export const stopPatience = 2_000

/** How long after a client's goodbye its last calls may still come, in ms. */
export const partingTime = 1_000

/** Entries in the lists of one request: instructions, mappings, names, files. */
export const maxListEntries = 20_000
