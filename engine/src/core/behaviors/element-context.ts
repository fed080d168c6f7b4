import type { ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'
import { findElement } from '../model/find-element.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessInstanceValue } from '../record-values.ts'
import type { ReadState, ReadUnit } from '../state/read-state.ts'
import type { ElementInstance } from '../state/unit.ts'
import { unitOf } from './unit-of.ts'

/** One element of one process instance, at the moment something happens to it. Before it is activating there is a key but no instance. */
export interface ElementContext {
  processing: Processing
  key: number
  value: ProcessInstanceValue
  process: ExecutableProcess
  element: ExecutableElement
}

/** Context of a command or event about an element. */
export function contextOf(processing: Processing, key: number, value: ProcessInstanceValue): ElementContext {
  const process = processing.state.process(value.processDefinitionKey)
  const element = findElement(process, value)
  if (!element) throw new Error(`Expected element '${value.elementId}' in process '${value.bpmnProcessId}', but there is none.`)
  return { processing, key, value, process, element }
}

/** Context of an element instance that lives; `undefined` when it does not. */
export function contextOfInstance(processing: Processing, key: number): ElementContext | undefined {
  const unit = key === -1 ? undefined : unitOf(processing.state, key)
  const instance = unit?.elementInstances.get(key)
  return unit && instance ? contextOf(processing, key, processInstanceValue(processing.state, unit, instance)) : undefined
}

/** Context of the flow scope; `undefined` for a process. */
export function scopeOf({ processing, value }: ElementContext): ElementContext | undefined {
  return contextOfInstance(processing, value.flowScopeKey)
}

export function instanceOf({ processing, key }: ElementContext): Readonly<ElementInstance> | undefined {
  return unitOf(processing.state, key)?.elementInstances.get(key)
}

export function unitOfContext({ processing, key, value }: ElementContext): ReadUnit {
  const unit = unitOf(processing.state, key) ?? unitOf(processing.state, value.processInstanceKey)
  if (!unit) throw new Error(`Expected process instance '${value.processInstanceKey}' to exist, but it does not.`)
  return unit
}

/** Child instances of a scope, ascending by key. */
export function childrenOf(unit: ReadUnit, scope: number): Readonly<ElementInstance>[] {
  if (!unit.elementInstances.get(scope)?.children) return []
  return [...unit.elementInstances.values()].filter(instance => instance.parent === scope).sort((left, right) => left.key - right.key)
}

/** The record value of an element instance, made from what is remembered of it. */
export function processInstanceValue(state: ReadState, unit: ReadUnit, instance: Readonly<ElementInstance>): ProcessInstanceValue {
  const process = state.process(instance.definition)
  const caller = instance.detached ? undefined : unit.elementInstances.get(instance.processInstance)?.caller
  return {
    ...elementMembers(process.elements[instance.element]!),
    ...instance.compensates && { bpmnEventType: 'COMPENSATION' as const },
    bpmnProcessId: process.bpmnProcessId,
    version: state.definitions.get(instance.definition)!.version,
    processDefinitionKey: instance.definition,
    processInstanceKey: instance.processInstance,
    flowScopeKey: instance.parent,
    parentProcessInstanceKey: caller?.processInstance ?? -1,
    parentElementInstanceKey: caller?.elementInstance ?? -1,
    tenantId: TENANT,
  }
}

/** The value of another element of the same process instance. */
export function valueOfElement(value: ProcessInstanceValue, element: ExecutableElement, flowScopeKey: number): ProcessInstanceValue {
  return { ...value, ...elementMembers(element), flowScopeKey }
}

function elementMembers(element: ExecutableElement): Pick<ProcessInstanceValue, 'elementId' | 'bpmnElementType' | 'bpmnEventType'> {
  return { elementId: element.id, bpmnElementType: element.type, bpmnEventType: element.eventType }
}
