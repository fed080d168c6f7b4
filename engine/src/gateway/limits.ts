/** Longest message in both directions, in bytes: Zeebe's. */
export const maxMessageLength = 4 * 1024 * 1024

/** Jobs, and characters of their variables, that may wait on a stream whose caller reads too slowly: more go to others. */
export const maxUnsentJobs = 1_000
export const maxUnsentLength = 4_000_000

/** How long stopping waits for calls that are being answered, in ms, before it cuts them. */
export const stopPatience = 2_000
