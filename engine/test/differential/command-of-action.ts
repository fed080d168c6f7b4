import type { Command } from '../../src/core/command.ts'
import { commands } from '../../src/core/commands.ts'
import { parseDocument } from '../../src/core/values/parse-document.ts'
import type { Reference, References } from './references.ts'
import type { Scenario, ScenarioStep } from './scenario.ts'

/** Zeebe's gateway answers these itself; the engine never hears of them. */
export class GatewayRefusal extends Error {}

interface Situation { scenario: Pick<Scenario, 'resources'>; references: References; now: number; request: number }

type Builder = (action: ScenarioStep['action'], situation: Situation) => Command

/** The command that a gateway makes of an action. Throws `GatewayRefusal`. */
export function commandOfAction(action: ScenarioStep['action'], situation: Situation): Command {
  const builder = builders[action.type]
  if (!builder) throw new Error(`unknown action '${action.type}'`)
  return builder(action, situation)
}

const builders: { [type: string]: Builder } = {
  deploy: ({ resources }, { scenario, now }) => commands.deploy(resources.map((index: number) => {
    const { name, content } = scenario.resources[index]!
    return { name, content: new TextEncoder().encode(content) }
  }), now),
  create: (action, { now }) => commands.createInstance(creation(action), now),
  createWithResult: (action, { now, request }) => commands.createInstanceWithResult({ ...creation(action), ...action.fetch && { fetchVariables: action.fetch } }, request, now),
  cancel: ({ instance }, { references, now }) => commands.cancelInstance(key(references, instance), now),
  activate({ jobType, timeout, max, fetch }, { now }) {
    if (max <= 0) throw new GatewayRefusal('nothing is asked for')
    return commands.activateJobs({ type: jobType, worker: 'w', timeout, maxJobsToActivate: max, ...fetch && { fetchVariables: fetch } }, now)
  },
  complete: ({ job, variables }, { references, now }) => commands.completeJob(key(references, job), document(variables), now),
  fail: ({ job, retries, message, backoff, variables }, { references, now }) => commands.failJob(key(references, job), { retries, errorMessage: message ?? '', retryBackoff: backoff ?? 0, variables: document(variables) }, now),
  throw: ({ job, code, message, variables }, { references, now }) => commands.throwError(key(references, job), { errorCode: code, errorMessage: message ?? '', variables: document(variables) }, now),
  updateRetries: ({ job, retries }, { references, now }) => commands.updateJobRetries(key(references, job), retries, now),
  updateTimeout: ({ job, timeout }, { references, now }) => commands.updateJobTimeout(key(references, job), timeout, now),
  resolve: ({ incident }, { references, now }) => commands.resolveIncident(key(references, incident), now),
  setVariables: ({ element, variables, local }, { references, now }) => commands.updateVariables({ scopeKey: key(references, element), variables: document(variables), updateSemantics: local ? 'LOCAL' : 'PROPAGATE' }, now),
  publish: ({ name, correlationKey, ttl, messageId, variables }, { now }) => commands.publishMessage({ name, correlationKey, timeToLive: ttl, messageId: messageId ?? '', variables: document(variables) }, now),
  activateAdHoc: ({ element, elements, cancel }, { references, now }) => commands.activateAdHocElements(
    key(references, element),
    elements.map((given: any) => typeof given === 'string' ? { elementId: given } : { elementId: given.elementId, variables: document(given.variables) }),
    { cancelRemaining: cancel ?? false, timestamp: now },
  ),
  signal: ({ name, variables }, { now }) => commands.broadcastSignal({ signalName: name, variables: document(variables) }, now),
  evaluate: ({ decision, variables }, { now }) => commands.evaluateDecision({ decisionId: decision, decisionKey: NO_KEY, variables: document(variables) }, now),
  completeUserTask: ({ task, variables, action }, { references, now }) => commands.completeUserTask(key(references, task), { variables: document(variables), ...action && { action } }, now),
  assignUserTask({ task, assignee, action, allowOverride }, { references, now }) {
    const assign = allowOverride === false ? commands.claimUserTask : commands.assignUserTask
    return assign(key(references, task), { assignee, action: action ?? 'assign' }, now)
  },
  unassignUserTask: ({ task }, { references, now }) => commands.assignUserTask(key(references, task), { assignee: '', action: 'unassign' }, now),
  updateUserTask: ({ task, changeset: { candidateGroups, candidateUsers, dueDate, followUpDate }, action }, { references, now }) => commands.updateUserTask(key(references, task), {
    candidateGroupsList: candidateGroups, candidateUsersList: candidateUsers, dueDate, followUpDate, ...action && { action },
  }, now),
  delete: ({ definition }, { references, now }) => commands.deleteResource(key(references, definition), now),
  migrate: ({ instance, definition, mappings }, { references, now }) => commands.migrateInstance({
    processInstanceKey: key(references, instance), targetProcessDefinitionKey: innerKey(references, definition),
    mappingInstructions: mappings.map(([sourceElementId, targetElementId]: [string, string]) => ({ sourceElementId, targetElementId })),
  }, now),
  modify: ({ instance, activate, terminate }, { references, now }) => commands.modifyInstance({
    processInstanceKey: key(references, instance),
    activateInstructions: (activate ?? []).map(({ elementId, ancestor, variables }: any) => ({
      elementId, ancestorScopeKey: ancestor === undefined ? -1 : innerKey(references, ancestor),
      variableInstructions: (variables ?? []).map((instruction: any) => ({ variables: document(instruction.variables), elementId: instruction.scopeId ?? '' })),
    })),
    terminateInstructions: (terminate ?? []).map((reference: Reference) => ({ elementInstanceKey: innerKey(references, reference) })),
  }, now),
}

/** What a gateway sends for a key that is not given: 0, which lies far below the keys of this partition. */
const NO_KEY = -(2 ** 51)

function creation({ process, version, variables, start, key: definition }: ScenarioStep['action']): Parameters<typeof commands.createInstance>[0] {
  return { bpmnProcessId: process, version: version ?? -1, processDefinitionKey: definition ?? (process === '' ? NO_KEY : -1), variables: document(variables), startInstructions: (start ?? []).map((elementId: string) => ({ elementId })) }
}

function document(text: string | undefined): { [name: string]: any } {
  const reading = parseDocument(text ?? '')
  if ('problem' in reading) throw new GatewayRefusal(reading.problem)
  return reading.variables
}

function key(references: References, reference: Reference | number): number {
  if (typeof reference === 'number') return reference
  const found = references.resolve(reference)
  if (found === undefined) throw new GatewayRefusal(`no such partition, or nothing is known as ${JSON.stringify(reference)}`)
  return found
}

/** Keys inside a command are the engine's to judge; those of other partitions lie outside the keys of this one. */
function innerKey(references: References, reference: Reference): number {
  return references.resolve(reference) ?? (reference.kind === 'literal' ? Number(BigInt(reference.key) - 2n ** 51n) : 2 ** 50)
}
