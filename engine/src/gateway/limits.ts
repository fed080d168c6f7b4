/** Longest message in both directions, in bytes: Zeebe's. */
export const maxMessageLength = 4 * 1024 * 1024

/** How long stopping waits for calls that are being answered, in ms, before it cuts them. */
export const stopPatience = 2_000
