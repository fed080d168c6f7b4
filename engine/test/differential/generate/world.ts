import type { ProcessedRecord } from '../../../src/core/processing-result.ts'
import type { Reference } from '../references.ts'

type Created = Exclude<Reference, { kind: 'literal' }>
/** Something that was created, as actions name it. */
export interface Known { reference: Created; key: number; elementId: string; instance: number; /** The element instance that it belongs to; -1 where it stands alone. */ owner: number; jobType?: string }

const OVER = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED', 'COMPLETED', 'CANCELED', 'RESOLVED', 'DELETED', 'ERROR_THROWN'])

/** What is there at a moment of a run, followed from its records. */
export class World {
  readonly instances = new Map<number, Known>()
  readonly elements = new Map<number, Known>()
  readonly jobs = new Map<number, Known>()
  readonly incidents = new Map<number, Known>()
  readonly userTasks = new Map<number, Known>()
  readonly definitions = new Map<number, Known>()
  /** Messages and signals that something waits for, by the key of its subscription; starts of processes by messages have no correlation key. */
  readonly messages = new Map<number, { name: string; correlationKey?: string }>()
  readonly signals = new Map<number, { name: string }>()
  /** Messages with an id of their own. */
  readonly published: { name: string; correlationKey: string; messageId: string }[] = []
  /** Jobs that somebody was given. */
  readonly activated = new Set<number>()
  /** Things that are over: what clients who come too late name. */
  readonly past: Known[] = []
  readonly #counts = new Map<string, number>()

  note(record: ProcessedRecord): void {
    const { recordType, intent, key, value } = record
    const valueType: string = record.valueType
    if (recordType !== 'EVENT') return
    if (valueType === 'JOB') this.#follow(this.jobs, 'job', record)
    if (valueType === 'MESSAGE' && intent === 'PUBLISHED' && value.messageId) this.published.push({ name: value.name, correlationKey: value.correlationKey, messageId: value.messageId })
    if (valueType === 'JOB_BATCH' && intent === 'ACTIVATED') for (const job of value.jobKeys) this.activated.add(job)
    if (valueType === 'INCIDENT') this.#follow(this.incidents, 'incident', record)
    if (valueType === 'USER_TASK') this.#follow(this.userTasks, 'userTask', record)
    if (valueType === 'PROCESS' && intent === 'CREATED') this.#add(this.definitions, 'definition', { id: value.bpmnProcessId, key, instance: -1, owner: -1 })
    if (valueType === 'PROCESS_MESSAGE_SUBSCRIPTION' || valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION') listen(this.messages, record, { name: value.messageName, ...value.correlationKey && { correlationKey: value.correlationKey } })
    if (valueType === 'SIGNAL_SUBSCRIPTION') listen(this.signals, record, { name: value.signalName })
    if (valueType !== 'PROCESS_INSTANCE') return
    if (intent === 'ELEMENT_ACTIVATING') this.#addElement(record)
    if (OVER.has(intent)) this.#end(key)
  }

  /** All of a kind that is there. */
  of(kind: Created['kind']): Iterable<Known> {
    return { instance: this.instances, element: this.elements, job: this.jobs, incident: this.incidents, userTask: this.userTasks, definition: this.definitions }[kind].values()
  }

  /** Whether something outlives what it belongs to: Zeebe has stumbled, and goes astray from here. */
  hasOrphans(): boolean {
    return [...this.elements.values(), ...this.userTasks.values()].some(({ owner }) => owner !== -1 && !this.elements.has(owner))
  }

  #addElement({ key, value }: ProcessedRecord): void {
    this.#add(this.elements, 'element', { id: value.elementId, key, instance: value.processInstanceKey, owner: value.flowScopeKey })
    if (value.bpmnElementType === 'PROCESS') this.#add(this.instances, 'instance', { id: value.bpmnProcessId, key, instance: key, owner: -1 })
  }

  #follow(known: Map<number, Known>, kind: 'job' | 'incident' | 'userTask', { intent, key, value }: ProcessedRecord): void {
    if (intent === (kind === 'userTask' ? 'CREATING' : 'CREATED')) this.#add(known, kind, { id: value.elementId, key, instance: value.processInstanceKey, owner: value.elementInstanceKey, jobType: value.type })
    if (OVER.has(intent)) this.#end(key)
  }

  #add(all: Map<number, Known>, kind: Created['kind'], { id, ...known }: { id: string } & Omit<Known, 'reference' | 'elementId'>): void {
    const n = (this.#counts.get(`${kind} ${id}`) ?? 0) + 1
    this.#counts.set(`${kind} ${id}`, n)
    all.set(known.key, { reference: { kind, id, n }, elementId: id, ...known })
  }

  #end(key: number): void {
    for (const known of [this.instances, this.elements, this.jobs, this.incidents, this.userTasks]) {
      const over = known.get(key)
      if (over && known.delete(key)) this.past.push(over)
    }
  }
}

function listen<Heard>(heard: Map<number, Heard>, { intent, key }: ProcessedRecord, what: Heard): void {
  if (intent === 'CREATED') heard.set(key, what)
  if (intent === 'DELETED') heard.delete(key)
}
