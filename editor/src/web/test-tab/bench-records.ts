import type { EngineRecord, IncidentValue, JobValue, ProcessInstanceValue, TimerValue, VariableValue } from '@souffleur/engine/core'
import { functionJobType } from '@souffleur/schemas'

export interface OpenJob extends JobValue { key: number }
export interface OpenTimer extends TimerValue { key: number }

/** What stands where after all records so far: a fold, as the projections of a server are. */
export class BenchRecords {
  /** Key of the instance under test. */
  root = -1
  /** Element instances by key, the ended ones too, since variables and calls refer to them. */
  readonly instances = new Map<number, ProcessInstanceValue>()
  readonly active = new Set<number>()
  /** Elements and flows walked over, by process id. */
  readonly visited = new Map<string, Set<string>>()
  /** Values as JSON text, by scope and name. */
  readonly variables = new Map<number, Map<string, string>>()
  /** Steps that wait for a person, by job key in the order they began. */
  readonly steps = new Map<number, OpenJob>()
  /** Functions that wait for their answer. */
  readonly calls = new Map<number, OpenJob>()
  readonly timers = new Map<number, OpenTimer>()
  readonly incidents = new Map<number, IncidentValue>()
  /** The end event of the script itself that was reached last; those inside objections and sub-processes end only these. */
  lastEnd: string | undefined

  get ended(): boolean { return this.root !== -1 && !this.active.has(this.root) }

  apply({ recordType, valueType, intent, key, value }: EngineRecord<unknown>): void {
    if (recordType !== 'EVENT') return
    if (valueType === 'PROCESS_INSTANCE') this.#applyElement(intent, key, value as ProcessInstanceValue)
    else if (valueType === 'VARIABLE') this.#applyVariable(value as VariableValue)
    else if (valueType === 'JOB' && jobEnds.has(intent)) this.#endJob(key)
    else if (valueType === 'TIMER') keepOpen(this.timers, { open: intent === 'CREATED', key, value: { ...value as TimerValue, key } })
    else if (valueType === 'INCIDENT') keepOpen(this.incidents, { open: intent === 'CREATED', key, value: value as IncidentValue })
  }

  /** A job that is ours now, with the variables it sees. */
  claimed(key: number, job: JobValue): void {
    const jobs = job.type === functionJobType ? this.calls : this.steps
    jobs.set(key, { ...job, key })
  }

  #applyElement(intent: string, key: number, value: ProcessInstanceValue): void {
    if (intent === 'SEQUENCE_FLOW_TAKEN') return this.#visit(value)
    this.instances.set(key, value)
    if (intent === 'ELEMENT_ACTIVATED') this.active.add(key)
    if (intent === 'ELEMENT_ACTIVATING' && value.bpmnElementType === 'PROCESS') this.active.add(key)
    if (intent === 'ELEMENT_COMPLETED') this.#complete(value)
    if (intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED') this.active.delete(key)
  }

  #complete(value: ProcessInstanceValue): void {
    this.#visit(value)
    if (value.bpmnElementType === 'END_EVENT' && value.flowScopeKey === this.root) this.lastEnd = value.elementId
  }

  #visit({ bpmnProcessId, elementId }: ProcessInstanceValue): void {
    const seen = this.visited.get(bpmnProcessId) ?? new Set()
    this.visited.set(bpmnProcessId, seen.add(elementId))
  }

  #applyVariable({ scopeKey, name, value }: VariableValue): void {
    const scope = this.variables.get(scopeKey) ?? new Map<string, string>()
    this.variables.set(scopeKey, scope.set(name, value))
  }

  #endJob(key: number): void {
    this.steps.delete(key)
    this.calls.delete(key)
  }
}

const jobEnds = new Set(['COMPLETED', 'CANCELED', 'ERROR_THROWN'])

function keepOpen<Value>(table: Map<number, Value>, { open, key, value }: { open: boolean; key: number; value: Value }): void {
  if (open) table.set(key, value)
  else table.delete(key)
}
