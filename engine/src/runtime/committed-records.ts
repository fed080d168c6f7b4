import type { LoggedRecords } from './logged-records.ts'
import type { ExportedRecord, Wants } from './record-stream.ts'
import { toExportedRecords } from './to-exported-records.ts'

/** The records of one text of the log. What others see of them is made when they look: most of it nobody wants. */
export class CommittedRecords {
  readonly #partitionId: number
  /** Of the first record. */
  readonly #position: number
  readonly #commands: readonly LoggedRecords[]

  constructor(partitionId: number, position: number, commands: readonly LoggedRecords[]) {
    this.#partitionId = partitionId
    this.#position = position
    this.#commands = commands
  }

  /** Those behind a position that somebody wants, in order. */
  after(position: number, wants?: Wants): ExportedRecord[] {
    const exported: ExportedRecord[] = []
    let first = this.#position
    for (const command of this.#commands) {
      toExportedRecords(command, { partitionId: this.#partitionId, first, after: position, ...(wants && { wants }) }, exported)
      first += command.records.length
    }
    return exported
  }
}
