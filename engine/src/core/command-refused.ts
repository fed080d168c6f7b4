import type { RejectionType } from './record.ts'

/** Thrown where it shows only half-way that a command cannot be: everything it wrote is taken back and it is rejected. */
export class CommandRefused extends Error {
  readonly rejectionType: RejectionType

  constructor(rejectionType: RejectionType, reason: string) {
    super(reason)
    this.rejectionType = rejectionType
  }
}
