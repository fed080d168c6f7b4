import type { ProcessedRecord } from '../../../src/core/processing-result.ts'
import { KEY_MEMBERS } from '../../../src/core/key-members.ts'
import { TAG } from '../scenario.ts'
import type { ZeebeRecord } from './zeebe-records.ts'

const COUNTER = (1n << 51n) - 1n
const KEYS = ['processInstanceKey', 'processDefinitionKey']

/** Finds the records of one run among all that a Zeebe writes, and shapes them as this engine's core does: keys without partition, the run's tag as `TAG`. */
export class OwnRecords {
  readonly #tag: string
  readonly #keys = new Set<string>()

  constructor(tag: string) {
    this.#tag = tag
  }

  pick(records: ZeebeRecord[]): ProcessedRecord[] {
    return records.filter(record => this.#isOwn(record)).map(record => this.#shape(record))
  }

  #isOwn(record: ZeebeRecord): boolean {
    const keys = [record.key, ...KEYS.map(member => record.value[member])].filter(key => typeof key === 'string')
    if (!keys.some(key => this.#keys.has(key)) && !JSON.stringify(record.value).includes(this.#tag)) return false
    for (const key of keys) this.#keys.add(key)
    return true
  }

  #shape({ recordType, valueType, intent, key, rejectionReason, value }: ZeebeRecord): ProcessedRecord {
    const untagged = JSON.parse(JSON.stringify(value).replaceAll(this.#tag, TAG)) as object
    return { recordType, valueType, intent, key: counterOf(key), rejectionReason, value: withCounters(untagged), source: -1 } as ProcessedRecord
  }
}

const counterOf = (key: unknown): number => typeof key === 'string' ? Number(BigInt(key) & COUNTER) : key as number

function withCounters(value: unknown): any {
  if (Array.isArray(value)) return value.map(withCounters)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, KEY_MEMBERS.has(name) ? keysOf(member) : withCounters(member)]))
}

const keysOf = (member: unknown): unknown => Array.isArray(member) ? member.map(keysOf) : counterOf(member)
