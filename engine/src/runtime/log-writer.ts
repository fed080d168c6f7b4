import { printDocument, type ProcessedRecord } from '../core/index.ts'
import type { LoggedRecords } from './logged-records.ts'

interface Members { [name: string]: unknown }
/** A value that others are compared with, and the row that holds it. */
interface Base { row: number; value: Members; members: number }

/** How many rows back a value that is the very same is looked for. */
const sharedWithin = 12

/**
 * Writes the commands of one commit as one text of the log: `{"kinds":[[recordType, valueType, intent], …],"commands":[[timestamp, row, …], …]}` (`[timestamp, operationReference]` where the command bore one), with a row for each
 * record: `[kind, key, source, value, rejectionType?, rejectionReason?]`. Rows are numbered through the text. The records of conversations resemble each other, so a value is
 * written as a number (the value of that row), as `[row, members]` (the value of that row but for these members), or in full; so are the jobs of a JOB_BATCH.
 * `customHeaders` come from the drawing: a number means headers that were written before, counted from 0. `readLogText` reads it.
 */
export class LogWriter {
  readonly #kinds = new Map<string, Map<string, Map<string, number>>>()
  readonly #kindTexts: string[] = []
  readonly #commands: string[] = []
  /** Values by row. */
  readonly #values: Members[] = []
  readonly #headers = new Map<unknown, number>()
  /** Of each type the last value, of those with the most members. */
  readonly #bases = new Map<string, Base>()

  /** What the values hold may change afterwards. */
  add({ timestamp, records, operationReference }: LoggedRecords): void {
    let text = `[${operationReference === undefined ? timestamp : JSON.stringify([timestamp, operationReference])}`
    for (const record of records) text += `,[${this.#kindOf(record)},${record.key},${record.source},${this.#valueText(record)}${rejectionText(record)}]`
    this.#commands.push(`${text}]`)
  }

  get text(): string {
    return `{"kinds":[${this.#kindTexts.join(',')}],"commands":[${this.#commands.join(',')}]}`
  }

  #kindOf({ recordType, valueType, intent }: ProcessedRecord): number {
    const known = this.#kinds.get(intent)?.get(valueType)?.get(recordType)
    if (known !== undefined) return known
    const ofIntent = this.#kinds.get(intent) ?? new Map<string, Map<string, number>>()
    const ofType = ofIntent.get(valueType) ?? new Map<string, number>()
    this.#kinds.set(intent, ofIntent.set(valueType, ofType.set(recordType, this.#kindTexts.length)))
    return this.#kindTexts.push(JSON.stringify([recordType, valueType, intent])) - 1
  }

  #valueText({ valueType, value }: ProcessedRecord): string | number {
    const row = this.#values.push(value) - 1
    const known = this.#recentRowOf(value, row)
    if (known !== undefined) return known
    if (valueType === 'JOB_BATCH' && Array.isArray(value.jobs)) return this.#jobBatchText(value)
    const base = this.#bases.get(valueType)
    const changes = base && changesOf(value, base)
    if (changes) this.#bases.set(valueType, { row, value, members: base.members })
    else if (!base || countMembers(value) >= base.members) this.#bases.set(valueType, { row, value, members: countMembers(value) })
    return printDocument(this.#pack(value, base, changes) as never)
  }

  /** Records share a value with those right before them: a look at a few costs less than an index of all. */
  #recentRowOf(value: Members, row: number): number | undefined {
    for (let before = row - 1; before >= Math.max(0, row - sharedWithin); before--) if (this.#values[before] === value) return before
    return undefined
  }

  #jobBatchText(value: Members): string {
    const base = this.#bases.get('JOB')
    const jobs = (value.jobs as Members[]).map((job) => this.#pack(job, base, base && changesOf(job, base)))
    return printDocument({ ...value, jobs } as never)
  }

  #pack(value: Members, base: Base | undefined, changes: Members | undefined): unknown {
    return changes ? [base!.row, this.#withKnownHeaders(changes)] : this.#withKnownHeaders(value)
  }

  #withKnownHeaders(members: Members): Members {
    const headers = members.customHeaders
    if (headers === undefined) return members
    const known = this.#headers.get(headers)
    if (known !== undefined) return { ...members, customHeaders: known }
    this.#headers.set(headers, this.#headers.size)
    return members
  }
}

function rejectionText({ rejectionType, rejectionReason }: ProcessedRecord): string {
  return rejectionType === undefined ? '' : `,${JSON.stringify(rejectionType)},${JSON.stringify(rejectionReason ?? '')}`
}

function countMembers(value: Members): number {
  return Object.keys(value).length
}

/** The members that differ, where both values have the same ones. */
function changesOf(value: Members, base: Base): Members | undefined {
  const other = base.value
  const changes: Members = {}
  let members = 0
  for (const name in value) {
    const member = value[name]
    members++
    if (member === other[name] && member !== undefined) continue
    if (member === undefined || !(name in other)) return undefined
    changes[name] = member
  }
  return members === base.members ? changes : undefined
}
