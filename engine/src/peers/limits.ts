/** Longest message between the processes on one database, in bytes: the files of a deployment, or the jobs of a poll. */
export const maxPeerMessage = 64 * 1024 * 1024
