import type { Processing } from '../processing.ts'
import { TENANT, type IncidentValue, type ProcessInstanceValue } from '../record-values.ts'
import type { Incident } from '../state/unit.ts'
import { processInstanceValue, type ElementContext } from './element-context.ts'
import type { Failure } from './failure.ts'
import { unitOf } from './unit-of.ts'

/** Longest message of an incident: the rest is cut off. */
export const MAX_INCIDENT_MESSAGE = 10_000

/** The element stays where it failed until somebody resolves the incident. */
export function createIncident({ processing, key, value }: ElementContext, failure: Failure): void {
  processing.event('INCIDENT', 'CREATED', processing.newKey(), newIncident(key, value, failure))
}

/** A job without retries left, or whose error nobody catches: then the job's record has no element any more. */
export function createJobIncident({ processing, key, value }: ElementContext, job: { key: number; elementId: string }, failure: Failure): void {
  processing.event('INCIDENT', 'CREATED', processing.newKey(), { ...newIncident(key, value, failure), jobKey: job.key, elementId: job.elementId })
}

/** The incidents of an element that is left are nobody's any more. */
export function resolveIncidents(context: ElementContext, isMeant: (incident: Readonly<Incident>) => boolean = () => true): void {
  for (const [key, incident] of incidentsOf(context, isMeant)) context.processing.event('INCIDENT', 'RESOLVED', key, incident)
}

/** The incidents of an element instance, as records tell them. */
export function incidentsOf({ processing, key }: ElementContext, isMeant: (incident: Readonly<Incident>) => boolean = () => true): [number, IncidentValue][] {
  const incidents = [...unitOf(processing.state, key)?.incidents ?? []].filter(([, incident]) => incident.elementInstance === key && isMeant(incident))
  return incidents.map(([incidentKey, incident]) => [incidentKey, incidentValue(processing, incident)!])
}

/** The record value of an incident; `undefined` when its element is gone. */
export function incidentValue(processing: Processing, incident: Readonly<Incident>): IncidentValue | undefined {
  const unit = unitOf(processing.state, incident.elementInstance)
  const instance = unit?.elementInstances.get(incident.elementInstance)
  if (!unit || !instance) return undefined
  const { errorType, errorMessage: message, variableScope, job } = incident
  const base = newIncident(incident.elementInstance, processInstanceValue(processing.state, unit, instance), { errorType: errorType as Failure['errorType'], message, variableScope })
  return { ...base, jobKey: job, elementId: incident.elementId ?? base.elementId }
}

function newIncident(elementInstanceKey: number, value: ProcessInstanceValue, { errorType, message, variableScope }: Failure): IncidentValue {
  const { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId } = value
  return {
    errorType, errorMessage: message.slice(0, MAX_INCIDENT_MESSAGE), bpmnProcessId, processDefinitionKey, processInstanceKey, elementId, elementInstanceKey,
    jobKey: -1, variableScopeKey: variableScope ?? elementInstanceKey, tenantId: TENANT,
  }
}
