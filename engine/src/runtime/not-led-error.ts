/** The partition is not led where the call went, or the call never got there: nothing was done. */
export class NotLedError extends Error {
  constructor() {
    super('The partition is not led here')
    this.name = 'NotLedError'
  }
}
