import fc from 'fast-check'
import type { Variables } from '@souffleur/schemas'
import type { Command } from '../../src/core/command.ts'
import { commands } from '../../src/core/commands.ts'
import type { RuntimeInstruction } from '../../src/core/record-values.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import type { ElementInstance } from '../../src/core/state/unit.ts'

const KINDS = ['create', 'complete', 'complete', 'complete', 'fail', 'throw', 'publish', 'signal', 'resolve', 'setVariables', 'retries', 'activate', 'cancel', 'terminate', 'jump', 'begin', 'perform', 'assign', 'migrate'] as const

/** `pick` chooses among what is there when the action is done. */
export interface Action { kind: typeof KINDS[number]; pick: number; number: number }

export const actions: fc.Arbitrary<Action[]> = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), pick: fc.nat(1000), number: fc.nat(5) }), { minLength: 1, maxLength: 25 })

/** The command of a random action; `undefined` where there is nothing it could be about. */
export function commandOf(state: PartitionState, { kind, pick, number }: Action, now: number): Command | undefined {
  const job = choose([...state.jobs.resident()].map(([key]) => key), pick)
  const unit = choose([...state.units.resident()].map(([, row]) => row), pick)
  const instance = unit && choose([...unit.elementInstances.values()], number)
  const incident = unit && choose([...unit.incidents.keys()], pick)
  const variables = { n: number, result: number % 2 ? 'text' : [number] }
  if (kind === 'create') return commands.createInstance({ bpmnProcessId: 'process', variables: { n: number, key: 'k' }, runtimeInstructions: endAfter(state, instance, pick) }, now)
  if (kind === 'publish') return commands.publishMessage({ name: ['news', 'bound', 'objection', 'interrupt'][pick % 4]!, correlationKey: 'k', timeToLive: number * 1000, variables }, now)
  if (kind === 'signal') return commands.broadcastSignal({ signalName: 'bell', variables }, now)
  if (kind === 'activate') return commands.activateJobs({ type: 'work', worker: 'w', timeout: 1000 * (number + 1), maxJobsToActivate: 3 }, now)
  if (job !== undefined && kind === 'complete') return completeJob(state, job, { variables, pick, now })
  if (job !== undefined && kind === 'fail') return commands.failJob(job, { retries: number % 3, retryBackoff: 500 * (number % 2), variables }, now)
  if (job !== undefined && kind === 'throw') return commands.throwError(job, { errorCode: pick % 2 ? 'E' : 'unknown', variables }, now)
  if (job !== undefined && kind === 'retries') return commands.updateJobRetries(job, number, now)
  if (incident !== undefined && kind === 'resolve') return commands.resolveIncident(incident, now)
  if (instance && kind === 'setVariables') return commands.updateVariables({ scopeKey: instance.key, variables, updateSemantics: pick % 2 ? 'LOCAL' : 'PROPAGATE' }, now)
  if (unit && kind === 'cancel') return commands.cancelInstance(unit.key, now)
  if (instance && kind === 'terminate') return commands.modifyInstance({ processInstanceKey: instance.processInstance, terminateInstructions: [{ elementInstanceKey: instance.key }] }, now)
  if (kind === 'begin') return begin(state, pick, now)
  if (kind === 'perform' || kind === 'assign') return actOnTask(state, { kind, pick, number }, now)
  if (instance && kind === 'migrate') return migrate(state, instance.processInstance, { pick, now })
  if (instance && kind === 'jump') return jump(state, instance, { pick, now })
  return undefined
}

/** Every third instance ends after one of its elements. */
function endAfter(state: PartitionState, instance: ElementInstance | undefined, pick: number): RuntimeInstruction[] {
  if (!instance || pick % 3 > 0) return []
  return [{ type: 'TERMINATE_PROCESS_INSTANCE', afterElementId: choose(state.processNow(instance.definition).elements, pick)!.id }]
}

/** Task listeners now and then deny, or set something right; who leads an ad-hoc sub-process says what begins in it, and whether that is all. */
function completeJob(state: PartitionState, job: number, { variables, pick, now }: { variables: Variables; pick: number; now: number }): Command {
  const unit = state.units.get(state.jobs.get(job)!.unit)
  const { listener, leads, elementInstance } = unit?.jobs.get(job) ?? {}
  if (leads) return lead(state, job, { variables, pick, now, instance: unit!.elementInstances.get(elementInstance!)! })
  if (listener === undefined || listener === 'START' || listener === 'END') return commands.completeJob(job, variables, now)
  const assignee = ['ann', 'bob', ''][pick % 3]!
  const result = pick % 4 === 0 ? { denied: true, deniedReason: 'no' } : { correctedAttributes: pick % 5 === 0 ? [] : ['assignee', 'priority'], corrections: { assignee, priority: pick % 100 } }
  return commands.completeJobWithResult(job, { result }, now)
}

function lead(state: PartitionState, job: number, { variables, pick, now, instance }: { variables: Variables; pick: number; now: number; instance: ElementInstance }): Command {
  const { entries } = state.processNow(instance.definition).elements[instance.element]!.adHoc!
  const activateElements = entries.filter((_entry, index) => (pick >> index) % 2 === 1).map(({ elementId }) => ({ elementId, variables: { n: pick % 5 } }))
  return commands.completeJobWithResult(job, { variables: pick % 2 ? variables : {}, result: { activateElements, completionConditionFulfilled: pick % 3 === 0, cancelRemainingInstances: pick % 4 === 0 } }, now)
}

function jump(state: PartitionState, { key, definition, processInstance }: { key: number; definition: number; processInstance: number }, { pick, now }: { pick: number; now: number }): Command {
  const element = choose(state.processNow(definition).elements, pick)!
  return commands.modifyInstance({ processInstanceKey: processInstance, activateInstructions: [{ elementId: element.id }], terminateInstructions: pick % 2 ? [{ elementInstanceKey: key }] : [] }, now)
}

/** A native user task is done, assigned, claimed or changed. */
function actOnTask(state: PartitionState, { kind, pick, number }: Action, now: number): Command | undefined {
  const task = choose([...state.units.resident()].flatMap(([, { userTasks }]) => [...userTasks.keys()]), pick)
  if (task === undefined) return undefined
  if (kind === 'perform') return commands.completeUserTask(task, { variables: { n: number, result: [pick] } }, now)
  const assignee = ['', 'ann', 'bob'][number % 3]!
  return [commands.assignUserTask(task, { assignee }, now), commands.claimUserTask(task, { assignee }, now), commands.updateUserTask(task, { dueDate: '', candidateUsersList: [assignee] }, now)][pick % 3]
}

/** To its own definition, now and then without naming all that is active. */
function migrate(state: PartitionState, processInstanceKey: number, { pick, now }: { pick: number; now: number }): Command | undefined {
  const unit = state.units.get(state.owners.get(processInstanceKey) ?? -1)
  const process = unit?.elementInstances.get(processInstanceKey)
  if (!unit || !process) return undefined
  const { elements } = state.processNow(process.definition)
  const active = [...unit.elementInstances.values()].filter(({ processInstance, parent }) => processInstance === processInstanceKey && parent !== -1).map(({ element }) => elements[element]!.id)
  const mapped = [...new Set(active)].slice(pick % 5 === 0 ? 1 : 0)
  return commands.migrateInstance({ processInstanceKey, targetProcessDefinitionKey: process.definition, mappingInstructions: mapped.map(id => ({ sourceElementId: id, targetElementId: id })) }, now)
}

/** Something of an ad-hoc sub-process. */
function begin(state: PartitionState, pick: number, now: number): Command | undefined {
  const running = [...state.units.resident()].flatMap(([, unit]) => [...unit.elementInstances.values()]).map(({ key, definition, element }) => ({ key, adHoc: state.processNow(definition).elements[element]!.adHoc }))
  const chosen = choose(running.filter(({ adHoc }) => adHoc), pick)
  const entry = chosen && choose(chosen.adHoc!.entries, pick)
  return entry && commands.activateAdHocElements(chosen.key, [{ elementId: entry.elementId, variables: { n: pick % 5 } }], { cancelRemaining: pick % 3 === 0, timestamp: now })
}

function choose<Item>(items: Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)]
}
