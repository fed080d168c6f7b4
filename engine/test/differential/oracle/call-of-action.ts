import type { Reference, References } from '../references.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { UnknownReferenceError } from './unknown-reference-error.ts'

type Action = ScenarioStep['action']
export interface Call { method: string; request: object }
interface Situation { scenario: Pick<Scenario, 'resources'>; references: References; /** What stands in names for the tag of this run. */ named: (text: string) => string }
type Builder = (action: Action, situation: Situation) => Call

/** The call of Zeebe's gateway that an action stands for. */
export function callOfAction(action: Action, situation: Situation): Call {
  const builder = builders[action.type]
  if (!builder) throw new Error(`no call of the gateway does '${action.type}'`)
  return builder(action, situation)
}

const builders: { [type: string]: Builder } = {
  deploy: ({ resources }, { scenario, named }) => ({
    method: 'DeployResource',
    request: { resources: resources.map((index: number) => ({ name: named(scenario.resources[index]!.name), content: Buffer.from(named(scenario.resources[index]!.content)) })) },
  }),
  create: (action, { named }) => ({ method: 'CreateProcessInstance', request: creation(action, named) }),
  createWithResult: (action, { named }) => ({
    method: 'CreateProcessInstanceWithResult', request: { request: creation(action, named), requestTimeout: 3_600_000, fetchVariables: action.fetch ?? [] },
  }),
  cancel: ({ instance }, { references }) => ({ method: 'CancelProcessInstance', request: { processInstanceKey: wireKey(references, instance) } }),
  activate: ({ jobType, timeout, max, fetch = [] }, { named }) => ({
    method: 'ActivateJobs', request: { type: named(jobType), worker: 'w', timeout, maxJobsToActivate: max, fetchVariable: fetch, requestTimeout: -1 },
  }),
  complete: ({ job, variables }, { references }) => ({ method: 'CompleteJob', request: { jobKey: wireKey(references, job), variables } }),
  fail: ({ job, retries, message, backoff, variables }, { references }) => ({
    method: 'FailJob', request: { jobKey: wireKey(references, job), retries, errorMessage: message, retryBackOff: backoff, variables },
  }),
  throw: ({ job, code, message, variables }, { references }) => ({ method: 'ThrowError', request: { jobKey: wireKey(references, job), errorCode: code, errorMessage: message, variables } }),
  updateRetries: ({ job, retries }, { references }) => ({ method: 'UpdateJobRetries', request: { jobKey: wireKey(references, job), retries } }),
  updateTimeout: ({ job, timeout }, { references }) => ({ method: 'UpdateJobTimeout', request: { jobKey: wireKey(references, job), timeout } }),
  resolve: ({ incident }, { references }) => ({ method: 'ResolveIncident', request: { incidentKey: wireKey(references, incident) } }),
  setVariables: ({ element, variables, local }, { references }) => ({ method: 'SetVariables', request: { elementInstanceKey: wireKey(references, element), variables, local } }),
  publish: ({ name, correlationKey, ttl, messageId, variables }, { named }) => ({
    method: 'PublishMessage', request: { name: named(name), correlationKey, timeToLive: ttl, messageId, variables },
  }),
  signal: ({ name, variables }, { named }) => ({ method: 'BroadcastSignal', request: { signalName: named(name), variables } }),
  evaluate: ({ decision, variables }, { named }) => ({ method: 'EvaluateDecision', request: { decisionId: named(decision), variables } }),
  delete: ({ definition }, { references }) => ({ method: 'DeleteResource', request: { resourceKey: wireKey(references, definition) } }),
  migrate: ({ instance, definition, mappings }, { references }) => ({
    method: 'MigrateProcessInstance',
    request: {
      processInstanceKey: wireKey(references, instance),
      migrationPlan: { targetProcessDefinitionKey: wireKey(references, definition), mappingInstructions: mappings.map(([sourceElementId, targetElementId]: [string, string]) => ({ sourceElementId, targetElementId })) },
    },
  }),
  modify: ({ instance, activate, terminate }, { references }) => ({
    method: 'ModifyProcessInstance',
    request: {
      processInstanceKey: wireKey(references, instance),
      activateInstructions: activate.map(({ elementId, ancestor, variables = [] }: any) => ({
        elementId, ancestorElementInstanceKey: ancestor === undefined ? -1 : wireKey(references, ancestor), variableInstructions: variables,
      })),
      terminateInstructions: terminate.map((reference: Reference) => ({ elementInstanceKey: wireKey(references, reference) })),
    },
  }),
}

function creation({ process, version = -1, variables, start = [] }: Action, named: (text: string) => string): object {
  return { bpmnProcessId: named(process), version, processDefinitionKey: process === '' ? 0 : -1, variables, startInstructions: start.map((elementId: string) => ({ elementId })) }
}

const PARTITION = 1n << 51n

/** The key that is meant, as clients write it. */
export function wireKey(references: References, reference: Reference): string {
  if (reference.kind === 'literal') return reference.key
  const key = references.resolve(reference)
  if (key === undefined) throw new UnknownReferenceError(reference)
  return String(PARTITION + BigInt(key))
}
