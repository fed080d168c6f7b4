import type { ElementState } from '../state/unit.ts'
import { checkInclusiveJoin } from './inclusive-join.ts'
import { type ElementContext, instanceOf, scopeOf } from './element-context.ts'

/*
 * A command may come too late: between its writing and its turn an event may have interrupted the scope, or a person cancelled the instance. Each check
 * answers why the command has no sense any more, `undefined` when it has.
 */

/** An element begins only in an active scope, a join only once every token that it waits for is there. */
export function checkActivation(context: ElementContext): string | undefined {
  return checkScope(context) ?? checkJoin(context) ?? checkInclusiveJoin(context)
}

export function checkCompletion(context: ElementContext): string | undefined {
  return checkState(context, ['ACTIVATED', 'COMPLETING']) ?? checkScope(context) ?? checkChildren(context)
}

export function checkListenerCompletion(context: ElementContext): string | undefined {
  return checkState(context, ['ACTIVATING', 'COMPLETING'])
}

export function checkTermination(context: ElementContext): string | undefined {
  return checkState(context, ['ACTIVATING', 'ACTIVATED', 'COMPLETING'])
}

function checkState(context: ElementContext, [expected, ...others]: [ElementState, ...ElementState[]]): string | undefined {
  const state = instanceOf(context)?.state
  if (!state) return `Expected element instance with key '${context.key}' to be present in state but not found.`
  if (state === expected || others.includes(state)) return undefined
  return `Expected element instance to be in state 'ELEMENT_${expected}' or one of '[${others.map(other => `ELEMENT_${other}`).join(', ')}]' but was 'ELEMENT_${state}'.`
}

function checkScope(context: ElementContext): string | undefined {
  if (context.element.type === 'PROCESS') return undefined
  const scope = scopeOf(context)
  const instance = scope && instanceOf(scope)
  if (!instance) return `Expected flow scope instance with key '${context.value.flowScopeKey}' to be present in state but not found.`
  if (instance.state !== 'ACTIVATED') return `Expected flow scope instance to be in state 'ELEMENT_ACTIVATED' but was 'ELEMENT_${instance.state}'.`
  if (instance.interruptedBy === undefined || instance.interruptedBy === context.element.index) return undefined
  return `Expected flow scope instance to be not interrupted but was interrupted by an event with id '${context.process.elements[instance.interruptedBy]!.id}'.`
}

/** Between the end of the last path and the completion of the scope an event may have begun something in it: the scope completes after that. */
function checkChildren(context: ElementContext): string | undefined {
  const instance = instanceOf(context)!
  if (instance.state !== 'ACTIVATED' || instance.children === 0) return undefined
  return `Expected element instance with key '${context.key}' to have no active children, but ${instance.children} are active.`
}

function checkJoin(context: ElementContext): string | undefined {
  const { element } = context
  if (element.type !== 'PARALLEL_GATEWAY' || element.incoming.length < 2 || instanceOf(context)) return undefined
  const taken = instanceOf(scopeOf(context)!)?.takenFlows ?? {}
  if (element.incoming.every(flow => taken[flow])) return undefined
  return `Expected to be able to activate parallel gateway '${element.id}', but not all sequence flows have been taken.`
}
