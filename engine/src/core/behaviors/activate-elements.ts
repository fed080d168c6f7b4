import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import type { ProcessInstanceValue } from '../record-values.ts'
import { childrenOf, contextOfInstance, valueOfElement } from './element-context.ts'
import { subscribeToEvents } from './event-subscriptions.ts'
import { unitOf } from './unit-of.ts'

/** What is set up around an element: keys of the scopes from the process down, and of the element itself. */
export interface Activation { scopes: number[]; elementInstance: number }

/**
 * Lets an element begin from outside, where no flow leads. Scopes around it that are not there are made, with what they listen to but without running their start
 * events. `ancestor` names the scope to use where there are several. Before the element's own command `onScope` sees each scope.
 */
export function activateElements(processing: Processing, process: ProcessInstanceValue, elementId: string, options: { ancestor?: number; onScope?: (element: ExecutableElement, key: number) => void } = {}): Activation {
  const { elements, byId } = processing.state.process(process.processDefinitionKey)
  const element = elements[byId.get(elementId)!]!
  const scopes: number[] = []
  let scope = process.processInstanceKey
  for (const parent of scopesAround(elements, element)) {
    if (parent.index !== 0) scope = existingScope(processing, { parent, within: scope, ...options }) ?? beginScope(processing, valueOfElement(process, parent, scope))
    scopes.push(scope)
    options.onScope?.(parent, scope)
  }
  const elementInstance = processing.newKey()
  options.onScope?.(element, elementInstance)
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', elementInstance, valueOfElement(process, element, scope))
  return { scopes, elementInstance }
}

/** Scopes of an element, from the process inward. */
function scopesAround(elements: ExecutableElement[], element: ExecutableElement): ExecutableElement[] {
  const scopes: ExecutableElement[] = []
  for (let index = element.flowScope; index !== -1; index = elements[index]!.flowScope) scopes.unshift(elements[index]!)
  return scopes
}

function existingScope(processing: Processing, { parent, within, ancestor }: { parent: ExecutableElement; within: number; ancestor?: number }): number | undefined {
  const unit = unitOf(processing.state, within)!
  const candidates = childrenOf(unit, within).filter(child => child.element === parent.index && child.state === 'ACTIVATED').map(child => child.key)
  const wanted = new Set<number>()
  for (let key = ancestor ?? -1; key !== -1; key = unit.elementInstances.get(key)?.parent ?? -1) wanted.add(key)
  return candidates.find(key => wanted.has(key)) ?? candidates[0]
}

function beginScope(processing: Processing, value: ProcessInstanceValue): number {
  const key = processing.newKey()
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value)
  subscribeToEvents(contextOfInstance(processing, key)!)
  return key
}
