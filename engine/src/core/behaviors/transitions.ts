import type { ExecutableElement } from '../model/executable-process.ts'
import { completeEntry, entryCompleted } from './ad-hoc.ts'
import type { ElementContext } from './element-context.ts'
import { completeCompensation, createCompensation } from './compensation.ts'
import type { Failure } from './failure.ts'
import { completeItem } from './multi-instance.ts'
import { itemCompleted } from './item-completed.ts'
import { instanceOf, scopeOf, unitOfContext, valueOfElement } from './element-context.ts'
import { pathCompleted } from './path-completed.ts'

/** ELEMENT_ACTIVATING, unless the element stands there already because an incident held it. */
export function transitionToActivating(context: ElementContext): void {
  if (instanceOf(context)?.state !== 'ACTIVATING') write(context, 'ELEMENT_ACTIVATING')
}

export function transitionToActivated(context: ElementContext): void {
  write(context, 'ELEMENT_ACTIVATED')
}

/** ELEMENT_COMPLETING, unless the element stands there already because an incident held it. */
export function transitionToCompleting(context: ElementContext): void {
  if (instanceOf(context)?.state !== 'COMPLETING') write(context, 'ELEMENT_COMPLETING')
}

/**
 * ELEMENT_COMPLETED; at the end of a path the scope looks whether it is done. Fails only for inner instances of a multi-instance body or an ad-hoc sub-process, whose
 * result has to be collected first.
 */
export function transitionToCompleted(context: ElementContext): Failure | undefined {
  createCompensation(context)
  const scope = scopeOf(context)
  const isEnd = context.element.outgoing.length === 0 && !context.element.link
  const item = scope?.element.loop ? completeItem(scope, context) : undefined
  if (item && 'errorType' in item) return item
  const entry = isEnd && scope?.element.adHoc ? completeEntry(scope, context) : undefined
  if (entry && 'errorType' in entry) return entry
  write(context, 'ELEMENT_COMPLETED')
  if (context.value.bpmnEventType !== context.element.eventType) completeCompensation(context)
  if (scope && item) itemCompleted(scope, item)
  else if (scope && entry) entryCompleted(scope, entry.satisfied)
  else if (scope && isEnd) pathCompleted(scope)
  return undefined
}

export function transitionToTerminating(context: ElementContext): void {
  write(context, 'ELEMENT_TERMINATING')
}

export function transitionToTerminated(context: ElementContext): void {
  write(context, 'ELEMENT_TERMINATED')
}

/** Orders the element to complete. */
export function completeElement({ processing, key, value }: ElementContext): void {
  processing.followUp('PROCESS_INSTANCE', 'COMPLETE_ELEMENT', key, value)
}

export function terminateElement({ processing, key, value }: ElementContext): void {
  processing.followUp('PROCESS_INSTANCE', 'TERMINATE_ELEMENT', key, value)
}

/** Takes every outgoing flow, in reverse document order as Zeebe does (zeebe.md 4.15). */
export function takeOutgoingFlows(context: ElementContext): void {
  for (const flow of [...context.element.outgoing].reverse()) takeFlow(context, context.process.elements[flow]!)
}

/** Takes one flow and orders its target to begin; a join begins once every incoming flow has been taken. */
export function takeFlow(context: ElementContext, flow: ExecutableElement): void {
  const { processing, value, process } = context
  processing.event('PROCESS_INSTANCE', 'SEQUENCE_FLOW_TAKEN', processing.newKey(), valueOfElement(value, flow, value.flowScopeKey))
  const target = process.elements[flow.target!]!
  if (target.type === 'PARALLEL_GATEWAY' && !canJoin(context, target)) return
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', processing.newKey(), valueOfElement(value, target, value.flowScopeKey))
}

/** Orders the catching link event of a throwing one to begin. */
export function followLink({ processing, value, process, element }: ElementContext): void {
  const target = process.elements[element.link!.target!]!
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', processing.newKey(), valueOfElement(value, target, value.flowScopeKey))
}

function canJoin(context: ElementContext, gateway: ExecutableElement): boolean {
  const taken = unitOfContext(context).elementInstances.get(context.value.flowScopeKey)?.takenFlows ?? {}
  return gateway.incoming.every(flow => taken[flow])
}

function write({ processing, key, value }: ElementContext, intent: string): void {
  processing.event('PROCESS_INSTANCE', intent, key, value)
}
