/** The database answers and cannot write: its disk is full or broken, it is out of memory, or it was made read-only. Nobody's command is at fault. */
export class CannotWriteError extends Error {
  constructor(cause: Error) {
    super(`The database cannot write: ${cause.message.replace(/\.$/, '')}. See to its disk and memory; the engine goes on by itself.`, { cause })
    this.name = 'CannotWriteError'
  }
}
