import type { ExportedRecord } from '@souffleur/engine'
import { functionJobType } from '@souffleur/schemas'
import type { Effect, EffectOf } from './effects.ts'

/** Job type of job-based user tasks, and who takes them here. */
export const stepJobType = 'io.camunda.zeebe:userTask'
export const stepWorker = 'souffleur-sessions'

type SessionOf = (processInstanceKey: string) => string | null | undefined

/** What committed records mean for sessions, in order. Records of instances that are no session's mean nothing. */
export function readEffects(records: readonly ExportedRecord[], sessionOf: SessionOf): Effect[] {
  return records.flatMap((record) => {
    if (record.recordType !== 'EVENT') return []
    if (record.valueType === 'JOB_BATCH') return readPushes(record, sessionOf)
    const session = sessionOf(String(record.value.processInstanceKey))
    return session ? readRecord(record, session) ?? [] : []
  })
}

/** What the engine writes as the number of jobs asked for where nobody asked: it pushed one. */
const nobodyAsked = -1

/** Steps that we polled for: after a crash the stream tells of those that got lost on their way. Of a pushed one the record lacks the variables; where the push was lost it is asked for again (`PushWatch`). */
function readPushes({ intent, value, timestamp: at }: ExportedRecord, sessionOf: SessionOf): EffectOf<'visit-pushed'>[] {
  if (intent !== 'ACTIVATED' || value.type !== stepJobType || value.worker !== stepWorker || value.maxJobsToActivate === nobodyAsked) return []
  return (value.jobs as ExportedRecord['value'][]).flatMap((job, index) => {
    const session = sessionOf(String(job.processInstanceKey))
    return session ? [{ kind: 'visit-pushed', session, visit: String(value.jobKeys[index]), ...placeOf(job), variables: job.variables, at }] : []
  })
}

function readRecord(record: ExportedRecord, session: string): Effect | undefined {
  switch (record.valueType) {
    case 'JOB': return readJob(record, session)
    case 'PROCESS_INSTANCE': return readElement(record, session)
    case 'VARIABLE': return readVariable(record, session)
    case 'INCIDENT': return readIncident(record, session)
    default: return undefined
  }
}

const jobEnds: { [intent: string]: 'completed' | 'gone' } = { COMPLETED: 'completed', CANCELED: 'gone', ERROR_THROWN: 'gone' }

function readJob(record: ExportedRecord, session: string): Effect | undefined {
  const { type } = record.value
  if (type === stepJobType) return readStepJob(record, session)
  const state = record.intent === 'CREATED' ? 'running' : jobEnds[record.intent]
  if (type !== functionJobType || !state) return undefined
  return { kind: 'function-called', session, jobKey: String(record.key), processId: record.value.bpmnProcessId, elementId: record.value.elementId, state }
}

function readStepJob({ key, intent, value, timestamp: at }: ExportedRecord, session: string): Effect | undefined {
  const end = jobEnds[intent]
  if (end === 'gone') return { kind: 'visit-closed', session, visit: String(key), by: 'gone', at }
  if (end) return { kind: 'visit-closed', session, visit: String(key), by: 'answered', given: value.variables, at }
  return intent === 'CREATED' ? { kind: 'visit-opened', session, visit: String(key), ...placeOf(value), at } : undefined
}

/** Where a step stands in its script, and what it says. */
function placeOf({ processInstanceKey, bpmnProcessId: processId, elementId, elementInstanceKey, customHeaders: headers }: ExportedRecord['value']) {
  return { processInstanceKey: String(processInstanceKey), processId, elementId, elementInstanceKey: String(elementInstanceKey), headers }
}

function readElement({ key, intent, value, timestamp: at }: ExportedRecord, session: string): Effect | undefined {
  const processInstanceKey = String(value.processInstanceKey)
  const completed = intent === 'ELEMENT_COMPLETED'
  if (value.bpmnElementType === 'PROCESS') return completed || intent === 'ELEMENT_TERMINATED' ? { kind: 'instance-ended', session, processInstanceKey: String(key), at } : undefined
  const ofRoot = completed && value.bpmnElementType === 'END_EVENT' && String(value.flowScopeKey) === processInstanceKey
  return ofRoot ? { kind: 'outcome-reached', session, processInstanceKey, elementId: value.elementId } : undefined
}

function readVariable({ value }: ExportedRecord, session: string): Effect | undefined {
  const scopeKey = String(value.scopeKey)
  return scopeKey === String(value.processInstanceKey) ? { kind: 'variable-set', session, scopeKey, name: value.name, value: value.value } : undefined
}

function readIncident({ key, intent, value }: ExportedRecord, session: string): Effect | undefined {
  const incidentKey = String(key)
  if (intent === 'RESOLVED') return { kind: 'incident-resolved', session, incidentKey }
  return intent === 'CREATED' ? { kind: 'incident-raised', session, incidentKey, elementId: value.elementId, message: value.errorMessage } : undefined
}
