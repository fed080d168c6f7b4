import { applyEvent } from '../../src/core/appliers/apply-event.ts'
import { createPartitionState, type PartitionState, type ProcessedRecord } from '../../src/core/index.ts'
import type { Key, StoredRow } from '../../src/store/store.ts'

/** What partitions have sent each other is in no log. */
const tablesBesideTheLog = ['outbox', 'inbox']

/** What a partition's rows must be, by its whole log alone. */
export class LogFold {
  readonly #state: PartitionState = createPartitionState()

  constructor(partitionId: number, records: Iterable<ProcessedRecord>) {
    this.#state.partitionId = partitionId
    for (const record of records) this.#apply(record)
  }

  /** Large drawings are compiled as they come: later, nobody would wait for that. */
  #apply(record: ProcessedRecord): void {
    applyEvent(this.#state, record)
    if (record.valueType === 'PROCESS' && record.intent === 'CREATED') this.#state.processNow(record.key)
  }

  get tables(): string[] {
    return this.#state.tables().map(({ name }) => name)
  }

  /** How the rows of a table differ from that, as sentences. `toStored`: a row as the store writes it. */
  differences(name: string, rows: Iterable<StoredRow>, toStored: (row: StoredRow) => StoredRow = (row) => row): string[] {
    if (tablesBesideTheLog.includes(name)) return []
    const stored = byKey(rows)
    const folded = byKey(this.#rowsOf(name).map(toStored))
    const different = [...new Set([...folded.keys(), ...stored.keys()])].filter((key) => tell(folded.get(key)) !== tell(stored.get(key)))
    return different.map((key) => `${name} has ${tell(stored.get(key))} under ${key}, the log folds to ${tell(folded.get(key))}`)
  }

  #rowsOf(name: string): StoredRow[] {
    const table = this.#state.tables().find((candidate) => candidate.name === name)!
    return [...table.resident()].map(([key, row]) => ({ key, group: table.groupOf(row), due: table.dueOf(row), text: table.write(row) }))
  }
}

const byKey = (rows: Iterable<StoredRow>) => new Map<Key, StoredRow>([...rows].map((row) => [row.key, row]))

const tell = (row: StoredRow | undefined) => row ? `${row.group} ${row.due} ${row.text}` : 'nothing'
