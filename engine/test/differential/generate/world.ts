import type { ProcessedRecord } from '../../../src/core/processing-result.ts'
import type { Reference } from '../references.ts'

/** Something that was created, as actions name it. */
export interface Known { reference: Reference; key: number; elementId: string; instance: number; jobType?: string }

const OVER = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED', 'COMPLETED', 'CANCELED', 'RESOLVED', 'DELETED', 'ERROR_THROWN'])

/** What is there at a moment of a run, followed from its records. */
export class World {
  readonly instances = new Map<number, Known>()
  readonly elements = new Map<number, Known>()
  readonly jobs = new Map<number, Known>()
  readonly incidents = new Map<number, Known>()
  readonly userTasks = new Map<number, Known>()
  readonly definitions = new Map<number, Known>()
  /** Things that are over: what clients who come too late name. */
  readonly past: Known[] = []
  readonly #counts = new Map<string, number>()

  note(record: ProcessedRecord): void {
    const { recordType, intent, key, value } = record
    const valueType: string = record.valueType
    if (recordType !== 'EVENT') return
    if (valueType === 'JOB') this.#follow(this.jobs, 'job', record)
    if (valueType === 'INCIDENT') this.#follow(this.incidents, 'incident', record)
    if (valueType === 'USER_TASK') this.#follow(this.userTasks, 'userTask', record)
    if (valueType === 'PROCESS' && intent === 'CREATED') this.#add(this.definitions, 'definition', { id: value.bpmnProcessId, key, instance: -1 })
    if (valueType !== 'PROCESS_INSTANCE') return
    if (intent === 'ELEMENT_ACTIVATING') this.#addElement(record)
    if (OVER.has(intent)) this.#end(key)
  }

  #addElement({ key, value }: ProcessedRecord): void {
    this.#add(this.elements, 'element', { id: value.elementId, key, instance: value.processInstanceKey })
    if (value.bpmnElementType === 'PROCESS') this.#add(this.instances, 'instance', { id: value.bpmnProcessId, key, instance: key })
  }

  #follow(known: Map<number, Known>, kind: 'job' | 'incident' | 'userTask', { intent, key, value }: ProcessedRecord): void {
    if (intent === (kind === 'userTask' ? 'CREATING' : 'CREATED')) this.#add(known, kind, { id: value.elementId, key, instance: value.processInstanceKey, jobType: value.type })
    if (OVER.has(intent)) this.#end(key)
  }

  #add(known: Map<number, Known>, kind: Exclude<Reference['kind'], 'literal'>, { id, key, instance, jobType }: { id: string; key: number; instance: number; jobType?: string }): void {
    const n = (this.#counts.get(`${kind} ${id}`) ?? 0) + 1
    this.#counts.set(`${kind} ${id}`, n)
    known.set(key, { reference: { kind, id, n }, key, elementId: id, instance, ...jobType !== undefined && { jobType } })
  }

  #end(key: number): void {
    for (const known of [this.instances, this.elements, this.jobs, this.incidents, this.userTasks]) {
      const over = known.get(key)
      if (over && known.delete(key)) this.past.push(over)
    }
  }
}
