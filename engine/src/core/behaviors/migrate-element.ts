import type { ExecutableProcess } from '../model/executable-process.ts'
import type { ProcessInstanceValue } from '../record-values.ts'
import { TENANT } from '../record-values.ts'
import { checkElementMigration } from './check-element-migration.ts'
import { contextOfInstance, type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { compareNames } from './event-subscriptions.ts'
import { incidentsOf } from './incidents.ts'
import { jobValue } from './find-job.ts'
import { migrateSubscriptions } from './migrate-subscriptions.ts'
import { userTaskValue } from './user-tasks.ts'

/** From where to where a process instance migrates. `targets`: target element by source element, the processes themselves included. */
export interface MigrationPlan { source: ExecutableProcess; target: ExecutableProcess; definition: number; targets: Map<string, string> }

/** One active element goes over, with its job, incidents, variables and subscriptions. Throws `CommandRefused` where it cannot. */
export function migrateElement(before: ElementContext, plan: MigrationPlan): void {
  const { processing, key, value } = before
  const targetId = checkElementMigration(before, plan)
  const { version } = processing.state.definitions.get(plan.definition)!
  const migrated: ProcessInstanceValue = { ...value, processDefinitionKey: plan.definition, bpmnProcessId: plan.target.bpmnProcessId, version, elementId: targetId }
  processing.event('PROCESS_INSTANCE', 'ELEMENT_MIGRATED', key, migrated)
  const context = contextOfInstance(processing, key)!
  const job = migrateJob(context)
  for (const [incidentKey, incident] of incidentsOf(context).sort(([, left], [, right]) => left.jobKey - right.jobKey)) {
    if (incident.jobKey === -1 || incident.jobKey === job) processing.event('INCIDENT', 'MIGRATED', incidentKey, { ...incident, elementId: targetId })
  }
  migrateUserTask(context)
  migrateVariables(context)
  if (instanceOf(context)!.state !== 'ACTIVATING') migrateSubscriptions(before, context, plan)
}

function migrateJob(context: ElementContext): number | undefined {
  const key = instanceOf(context)!.job
  const job = key === undefined ? undefined : unitOfContext(context).jobs.get(key)
  if (key !== undefined && job) context.processing.event('JOB', 'MIGRATED', key, { ...jobValue(context, job), elementId: context.element.id })
  return key
}

function migrateUserTask(context: ElementContext): void {
  const key = instanceOf(context)!.userTask
  const task = key === undefined ? undefined : unitOfContext(context).userTasks.get(key)
  if (key !== undefined && task) context.processing.event('USER_TASK', 'MIGRATED', key, userTaskValue(context, key, task))
}

/** The records say nothing of the values: those stay. */
function migrateVariables(context: ElementContext): void {
  const { processing, key: scopeKey, value: { processInstanceKey, processDefinitionKey, bpmnProcessId } } = context
  const variables = [...unitOfContext(context).variables.get(scopeKey) ?? []].sort(([left], [right]) => compareNames(left, right))
  for (const [name, { key }] of variables) {
    processing.event('VARIABLE', 'MIGRATED', key, { name, value: 'null', scopeKey, processInstanceKey, processDefinitionKey, bpmnProcessId, tenantId: TENANT })
  }
}
