import { parseJson, type ProcessedRecord } from '../core/index.ts'
import type { LoggedRecords } from './logged-records.ts'

interface Members { [name: string]: unknown }
type Kind = [recordType: string, valueType: string, intent: string]
type Row = [kind: number, key: number, source: number, value: unknown, rejectionType?: string, rejectionReason?: string]
type Command = [head: number | [timestamp: number, operationReference: string], ...rows: Row[]]

/** Reads a text of the log: what `LogWriter` wrote, or the one command that a text of earlier versions holds. */
export function readLogText(text: string): LoggedRecords[] {
  const document = parseJson(text) as unknown as { kinds: Kind[]; commands: Command[] } | EarlierCommand
  if (Array.isArray(document)) return [readEarlier(document)]
  const reader = new RowReader(document.kinds)
  return document.commands.map(([head, ...rows]) => ({ ...readHead(head), records: rows.map((row) => reader.read(row)) }))
}

function readHead(head: Command[0]): Omit<LoggedRecords, 'records'> {
  if (typeof head === 'number') return { timestamp: head }
  const [timestamp, operationReference] = head
  return { timestamp, operationReference }
}

class RowReader {
  readonly #kinds: Kind[]
  readonly #values: Members[] = []
  readonly #headers: Members[] = []

  constructor(kinds: Kind[]) {
    this.#kinds = kinds
  }

  read([kind, key, source, written, ...rejection]: Row): ProcessedRecord {
    const [recordType, valueType, intent] = this.#kinds[kind]!
    const value = typeof written === 'number' ? this.#values[written]! : this.#readValue(valueType, written)
    this.#values.push(value)
    return toRecord([recordType, valueType, intent, key, source, value, ...rejection])
  }

  #readValue(valueType: string, written: unknown): Members {
    const value = this.#unpack(written)
    return valueType === 'JOB_BATCH' && Array.isArray(value.jobs) ? { ...value, jobs: value.jobs.map((job) => this.#unpack(job)) } : value
  }

  #unpack(written: unknown): Members {
    return Array.isArray(written) ? { ...this.#values[written[0]], ...this.#withHeaders(written[1]) } : this.#withHeaders(written as Members)
  }

  #withHeaders(members: Members): Members {
    const { customHeaders } = members
    if (typeof customHeaders === 'number') return { ...members, customHeaders: this.#headers[customHeaders] }
    if (customHeaders !== undefined) this.#headers.push(customHeaders as Members)
    return members
  }
}

type EarlierRow = [recordType: string, valueType: string, intent: string, key: number, source: number, value: unknown, rejectionType?: string, rejectionReason?: string]
type EarlierCommand = [timestamp: number, ...rows: EarlierRow[]]

/** `value`: a number where it is the value of an earlier row. */
function readEarlier([timestamp, ...rows]: EarlierCommand): LoggedRecords {
  return { timestamp, records: rows.map((row) => toRecord(typeof row[5] === 'number' ? row.with(5, rows[row[5]]![5]) as EarlierRow : row)) }
}

function toRecord([recordType, valueType, intent, key, source, value, rejectionType, rejectionReason]: EarlierRow): ProcessedRecord {
  return { recordType, valueType, intent, key, source, value, ...(rejectionType === undefined ? {} : { rejectionType, rejectionReason }) } as ProcessedRecord
}
