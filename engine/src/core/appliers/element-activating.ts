import type { BpmnElementType, ExecutableElement } from '../model/executable-process.ts'
import { findElement } from '../model/find-element.ts'
import type { ProcessInstanceValue } from '../record-values.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { ElementInstance, Unit } from '../state/unit.ts'
import type { Applier } from './applier.ts'
import { countsTokens } from './counts-tokens.ts'
import { countInstance } from './count-instance.ts'
import { instanceForChange, unitForChange, unitOrNew } from './unit-for-change.ts'

/** An element instance begins; in its scope it takes the place of the tokens that led to it. */
export const applyElementActivating: Applier<ProcessInstanceValue> = (state, key, value) => {
  const unit = value.bpmnElementType === 'PROCESS' ? unitOfProcess(state, value) : unitForChange(state, value.flowScopeKey)
  const instance = newInstance(state, key, value)
  if (value.parentProcessInstanceKey === -1 && unit.elementInstances.get(value.processInstanceKey)?.caller) instance.detached = true
  state.journal.put(unit.elementInstances, key, instance)
  if (value.bpmnElementType === 'PROCESS') countInstance(state, value.processDefinitionKey, 1)
  else {
    state.owners.put(key, unit.key)
    enterScope(state, instanceForChange(state, value.flowScopeKey), instance)
  }
}

/** A called process instance moves into the unit of its caller, with the variables it was given. */
function unitOfProcess(state: PartitionState, value: ProcessInstanceValue): Unit {
  const own = unitOrNew(state, value.processInstanceKey)
  if (value.parentElementInstanceKey === -1) return own
  const unit = unitForChange(state, value.parentElementInstanceKey)
  for (const [scope, variables] of own.variables) state.journal.put(unit.variables, scope, variables)
  state.units.delete(own.key)
  state.owners.put(value.processInstanceKey, unit.key)
  state.journal.set(unit.elementInstances.get(value.parentElementInstanceKey)!, 'calledInstance', value.processInstanceKey)
  return unit
}

function newInstance(state: PartitionState, key: number, value: ProcessInstanceValue): ElementInstance {
  const element = findElement(state.process(value.processDefinitionKey), value)
  if (!element) throw new Error(`Expected element '${value.elementId}' in process '${value.bpmnProcessId}', but there is none.`)
  return {
    key, definition: value.processDefinitionKey, element: element.index, state: 'ACTIVATING', parent: value.flowScopeKey, processInstance: value.processInstanceKey,
    children: 0, activeFlows: 0, takenFlows: {}, triggers: [], accepts: 'every',
    ...callerOf(value), ...value.bpmnEventType !== element.eventType && { compensates: true as const }, ...element.loop && { loop: { started: 0, completed: 0, terminated: 0 } },
  }
}

function callerOf({ bpmnElementType, parentElementInstanceKey: elementInstance, parentProcessInstanceKey: processInstance }: ProcessInstanceValue): Pick<ElementInstance, 'caller'> {
  return bpmnElementType === 'PROCESS' && elementInstance !== -1 ? { caller: { elementInstance, processInstance } } : {}
}

/** Inner instances are counted, and no flow leads to them. */
function beginLoopItem({ journal }: PartitionState, body: ElementInstance, item: ElementInstance): void {
  const started = body.loop!.started + 1
  journal.set(body, 'loop', { ...body.loop!, started })
  journal.set(item, 'loopCounter', started)
}

/** What waits behind an event-based gateway begins with its event: its flow is never taken. */
function isBehindEventBasedGateway(elements: ExecutableElement[], { incoming }: ExecutableElement): boolean {
  return incoming.some(flow => elements[elements[flow]!.source!]!.type === 'EVENT_BASED_GATEWAY')
}

/** Elements that begin without a sequence flow leading to them. */
const REACHED_WITHOUT_FLOW: ReadonlySet<BpmnElementType> = new Set(['START_EVENT', 'BOUNDARY_EVENT', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE'])

function enterScope(state: PartitionState, scope: ElementInstance, instance: ElementInstance): void {
  const { journal } = state
  journal.set(scope, 'children', scope.children + 1)
  const process = state.process(instance.definition)
  const element = process.elements[instance.element]!
  if (element.type === 'START_EVENT') takeOverTrigger(state, scope, instance)
  if (scope.loop) return beginLoopItem(state, scope, instance)
  if (REACHED_WITHOUT_FLOW.has(element.type) || isBehindEventBasedGateway(process.elements, element)) return
  const tokens = tokensOf(scope, element)
  journal.set(scope, 'activeFlows', Math.max(0, scope.activeFlows - tokens.length))
  if (countsTokens(element)) journal.set(scope, 'takenFlows', withoutTokens(scope.takenFlows, tokens))
  if (scope.pendingFlows) journal.set(scope, 'pendingFlows', withoutFlows(scope.pendingFlows, element.incoming))
}

/** The flows whose tokens an element takes over: a parallel join those of all, an inclusive one those that are there, anything else the one it was reached by. */
function tokensOf({ takenFlows }: ElementInstance, element: ExecutableElement): number[] {
  if (!countsTokens(element)) return [-1]
  return element.type === 'PARALLEL_GATEWAY' ? element.incoming : element.incoming.filter(flow => takenFlows[flow])
}

/** The oldest of each is no longer on its way. */
function withoutFlows(pending: number[], flows: number[]): number[] {
  const left = [...pending]
  for (const flow of flows) if (left.includes(flow)) left.splice(left.indexOf(flow), 1)
  return left
}

/** One token of each incoming flow is used up; surplus ones wait for the next time. */
function withoutTokens(takenFlows: ElementInstance['takenFlows'], flows: number[]): ElementInstance['takenFlows'] {
  const left = { ...takenFlows }
  for (const flow of flows) {
    left[flow] = (left[flow] ?? 0) - 1
    if (left[flow]! <= 0) delete left[flow]
  }
  return left
}

/** The event that an event sub-process was started by waits at the scope around it: its start event takes it over. */
function takeOverTrigger(state: PartitionState, eventSubProcess: ElementInstance, startEvent: ElementInstance): void {
  const scope = unitForChange(state, eventSubProcess.key).elementInstances.get(eventSubProcess.parent)
  const trigger = scope?.triggers.find(candidate => candidate.element === startEvent.element)
  if (!scope || !trigger) return
  state.journal.set(scope, 'triggers', scope.triggers.filter(other => other !== trigger))
  state.journal.set(startEvent, 'triggers', [trigger])
}
