import type { ProcessedRecord } from '../../src/core/processing-result.ts'

export type Reference = { kind: 'instance' | 'element' | 'job' | 'incident' | 'definition' | 'userTask'; id: string; n: number } | { kind: 'literal'; key: string }

const PARTITION_BITS = 51n

/** Remembers what was created, so that actions can name it: "the second job created for element `service7`". */
export class References {
  readonly #keys = new Map<string, number[]>()

  note({ recordType, valueType, intent, key, value }: ProcessedRecord): void {
    if (recordType !== 'EVENT') return
    const event = `${valueType} ${intent}`
    if (event === 'JOB CREATED') this.#add('job', value.elementId, key)
    if (event === 'INCIDENT CREATED') this.#add('incident', value.elementId, key)
    if (event === 'USER_TASK CREATING') this.#add('userTask', value.elementId, key)
    if (event === 'PROCESS CREATED') this.#add('definition', value.bpmnProcessId, key)
    if (event !== 'PROCESS_INSTANCE ELEMENT_ACTIVATING') return
    this.#add('element', value.elementId, key)
    if (value.bpmnElementType === 'PROCESS') this.#add('instance', value.bpmnProcessId, key)
  }

  /** The key that is meant; `undefined` when it names another partition, or nothing that was created. */
  resolve(reference: Reference): number | undefined {
    if (reference.kind !== 'literal') return this.#keys.get(`${reference.kind} ${reference.id}`)?.[reference.n - 1]
    const key = BigInt(reference.key)
    return key >> PARTITION_BITS === 1n ? Number(key & ((1n << PARTITION_BITS) - 1n)) : undefined
  }

  #add(kind: string, id: string, key: number): void {
    const keys = this.#keys.get(`${kind} ${id}`)
    if (keys) keys.push(key)
    else this.#keys.set(`${kind} ${id}`, [key])
  }
}
