import { CommandRefused } from '../command-refused.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import type { ProcessInstanceValue } from '../record-values.ts'
import type { ReadUnit } from '../state/read-state.ts'
import { childrenOf, contextOfInstance, valueOfElement } from './element-context.ts'
import { subscribeToEvents } from './event-subscriptions.ts'
import { unitOf } from './unit-of.ts'

export interface ActivationOptions {
  /** Key of a scope to begin in, where the element's scope has several instances or a new one is wanted; `-1` for none. */
  ancestor?: number
  /** Sees each scope around the element, then the element, before they are active: variables are set there. */
  onScope?: (element: ExecutableElement, key: number) => void
}

/**
 * Lets an element begin from outside, where no flow leads. Scopes around it that are not there are made, with what they listen to but without running their
 * start events. Answers the keys of the scopes, from the process inward.
 */
export function activateElements(processing: Processing, process: ProcessInstanceValue, elementId: string, options: ActivationOptions = {}): number[] {
  const value = { ...process, parentProcessInstanceKey: -1, parentElementInstanceKey: -1 }
  const { elements, byId } = processing.state.process(process.processDefinitionKey)
  const element = elements[byId.get(elementId)!]!
  const scopes: number[] = []
  let scope = -1
  for (const parent of scopesAround(elements, element)) {
    scope = reuseScope(processing, { process: value, parent, scope }, options) ?? beginScope(processing, { process: value, parent, scope }, options)
    scopes.push(scope)
  }
  const key = processing.newKey()
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', key, valueOfElement(value, element, scope))
  options.onScope?.(element, key)
  return scopes
}

interface ScopeWanted { process: ProcessInstanceValue; parent: ExecutableElement; scope: number }

/** Scopes of an element, from the process inward. */
function scopesAround(elements: ExecutableElement[], element: ExecutableElement): ExecutableElement[] {
  const scopes: ExecutableElement[] = []
  for (let index = element.flowScope; index !== -1; index = elements[index]!.flowScope) scopes.unshift(elements[index]!)
  return scopes
}

function reuseScope(processing: Processing, wanted: ScopeWanted, { ancestor = -1, onScope }: ActivationOptions): number | undefined {
  const unit = unitOf(processing.state, wanted.process.processInstanceKey)
  const found = unit && chooseScope(unit, wanted, ancestor)
  if (found !== undefined) onScope?.(wanted.parent, found)
  return found
}

/** An instance below the chosen ancestor is not meant: a new one is. */
function chooseScope(unit: ReadUnit, { process, parent, scope }: ScopeWanted, ancestor: number): number | undefined {
  if (parent.type === 'PROCESS') return unit.elementInstances.has(process.processInstanceKey) ? process.processInstanceKey : undefined
  const candidates = childrenOf(unit, scope).filter(child => child.element === parent.index).map(({ key }) => key)
  if (candidates.length === 0 || candidates.some(key => isWithin(unit, key, ancestor))) return undefined
  if (candidates.length === 1) return candidates[0]
  const chosen = candidates.find(key => key === ancestor || isWithin(unit, ancestor, key))
  if (chosen !== undefined) return chosen
  throw severalScopes(process.bpmnProcessId, parent.id)
}

function severalScopes(bpmnProcessId: string, scopeId: string): CommandRefused {
  const expected = `Expected to modify instance of process '${bpmnProcessId}' but it contains one or more activate instructions for an element that has a flow scope with more than one active instance: '${scopeId}'.`
  const hint = "Can't decide in which instance of the flow scope the element should be activated. Please specify an ancestor element instance key for this activate instruction."
  return new CommandRefused('INVALID_ARGUMENT', `${expected} ${hint}`)
}

/** Whether `scope` lies somewhere around the element instance. */
function isWithin(unit: ReadUnit, key: number, scope: number): boolean {
  if (scope === -1) return false
  for (let parent = unit.elementInstances.get(key)?.parent ?? -1; parent !== -1; parent = unit.elementInstances.get(parent)?.parent ?? -1) if (parent === scope) return true
  return false
}

function severalInstances(bpmnProcessId: string, elementId: string): CommandRefused {
  return new CommandRefused('INVALID_ARGUMENT', `Expected to modify instance of process '${bpmnProcessId}' but it contains one or more activate instructions that would result in the activation of multi-instance element '${elementId}', which is currently unsupported.`)
}

function beginScope(processing: Processing, { process, parent, scope }: ScopeWanted, { onScope }: ActivationOptions): number {
  const around = processing.state.process(process.processDefinitionKey).elements[parent.flowScope]
  if (parent.loop || around?.loop) throw severalInstances(process.bpmnProcessId, parent.id)
  const key = parent.type === 'PROCESS' ? process.processInstanceKey : processing.newKey()
  const value = valueOfElement(process, parent, scope)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value)
  onScope?.(parent, key)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value)
  const failure = subscribeToEvents(contextOfInstance(processing, key)!)
  if (failure) throw new CommandRefused('INVALID_ARGUMENT', `Expected to subscribe to catch event(s) of '${parent.id}' but ${failure.message}`)
  return key
}
