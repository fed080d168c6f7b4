/** A backup can't be made or restored; the message says what to do. */
export class BackupError extends Error {}
