import type { Statement } from './statement.ts'

/** Asks the disk for a megabyte, and gives it back. */
export const tryWriting: Statement = {
  name: 'try-writing',
  text: "CREATE TEMPORARY TABLE souffleur_room ON COMMIT DROP AS SELECT repeat('room', 250) FROM generate_series(1, 1000)",
}
