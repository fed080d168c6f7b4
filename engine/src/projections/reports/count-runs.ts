import type { ExportedRecord, Wants } from '../../runtime/record-stream.ts'

/** What happened to the instances of one process definition. Times are epoch ms. */
export interface RunCounts { definition: string; processId: string; version: number; started: number; completed: number; terminated: number; called: number; lastStartedAt?: number }
export interface EndCounts { definition: string; elementId: string; reached: number }
export interface IncidentCounts { definition: string; elementId: string; errorType: string; raised: number; resolved: number; lastMessage: string; lastRaisedAt?: number }

export interface Counts { runs: Map<string, RunCounts>; ends: Map<string, EndCounts>; incidents: Map<string, IncidentCounts> }

const noParent = '-1'

/**
 * What records add to the counts: instances that were started (or called by another process) by version, how those that were started ended, the end events they reached, and incidents
 * by element. An instance that was migrated ends with the version it was migrated to.
 */
export function countRuns(records: ExportedRecord[]): Counts {
  const counts: Counts = { runs: new Map(), ends: new Map(), incidents: new Map() }
  for (const record of records) {
    if (!isCounted(record)) continue
    if (record.valueType === 'INCIDENT') countIncident(counts, record)
    else countElement(counts, record)
  }
  return counts
}

/** Whether a record adds anything: few do. */
export const isCounted: Wants = ({ recordType, valueType, intent, value }) => recordType === 'EVENT' && (valueType === 'PROCESS_INSTANCE'
  ? value.bpmnElementType === 'PROCESS' && countedIntents.has(intent) || value.bpmnElementType === 'END_EVENT' && intent === 'ELEMENT_COMPLETED'
  : valueType === 'INCIDENT')

const countedIntents = new Set(['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'])

function countElement(counts: Counts, { intent, value, timestamp }: ExportedRecord): void {
  if (value.bpmnElementType === 'PROCESS') countInstance(counts, { intent, value, timestamp })
  else if (value.flowScopeKey === value.processInstanceKey && isRoot(value)) {
    const { processDefinitionKey: definition, elementId } = value
    found(counts.ends, `${definition} ${elementId}`, () => ({ definition, elementId, reached: 0 })).reached++
  }
}

function countInstance({ runs }: Counts, { intent, value, timestamp }: Pick<ExportedRecord, 'intent' | 'value' | 'timestamp'>): void {
  const { processDefinitionKey: definition, bpmnProcessId: processId, version } = value
  const run = () => found<RunCounts>(runs, definition, () => ({ definition, processId, version, started: 0, completed: 0, terminated: 0, called: 0 }))
  if (intent === 'ELEMENT_ACTIVATED' && !isRoot(value)) run().called++
  else if (intent === 'ELEMENT_ACTIVATED') {
    run().started++
    run().lastStartedAt = timestamp
  } else if (intent === 'ELEMENT_COMPLETED' && isRoot(value)) run().completed++
  else if (intent === 'ELEMENT_TERMINATED' && isRoot(value)) run().terminated++
}

function countIncident({ incidents }: Counts, { intent, value, timestamp }: ExportedRecord): void {
  if (intent !== 'CREATED' && intent !== 'RESOLVED') return
  const { processDefinitionKey: definition, elementId, errorType, errorMessage } = value
  const incident = found<IncidentCounts>(incidents, `${definition} ${elementId} ${errorType}`, () => ({ definition, elementId, errorType, raised: 0, resolved: 0, lastMessage: errorMessage }))
  if (intent === 'RESOLVED') incident.resolved++
  else {
    incident.raised++
    incident.lastMessage = errorMessage
    incident.lastRaisedAt = timestamp
  }
}

const isRoot = ({ parentProcessInstanceKey }: ExportedRecord['value']): boolean => parentProcessInstanceKey === noParent

function found<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  return made
}
