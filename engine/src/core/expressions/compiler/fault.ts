/**
 * Zeebe's error value: what an operation gives instead of a value, until something around it makes null of it, or the evaluation ends and fails
 * with `message`. A fatal one (`?` where no input is) gets through nearly everything.
 */
export class Fault {
  readonly message: string
  readonly fatal: boolean

  constructor(message: string, fatal = false) {
    this.message = message
    this.fatal = fatal
  }
}
