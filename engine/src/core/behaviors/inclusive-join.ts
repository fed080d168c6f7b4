import type { ExecutableElement } from '../model/executable-process.ts'
import type { ElementInstance } from '../state/unit.ts'
import { childrenOf, type ElementContext, instanceOf, scopeOf, unitOfContext } from './element-context.ts'

/**
 * Why an inclusive gateway with several incoming flows cannot begin yet, `undefined` when it can. It is asked only when a token arrives: the gateway begins once every incoming
 * flow has been taken, or nothing that is active in its scope can still reach it (zeebe.md 4.8). Nobody asks again when another path ends elsewhere.
 */
export function checkInclusiveJoin(context: ElementContext): string | undefined {
  const { element } = context
  if (element.type !== 'INCLUSIVE_GATEWAY' || element.incoming.length < 2 || instanceOf(context)) return undefined
  const scope = instanceOf(scopeOf(context)!)!
  const taken = element.incoming.filter(flow => scope.takenFlows[flow])
  const expected = `Expected to be able to activate inclusive gateway '${element.id}'`
  if (taken.length === 0) return `${expected}, but the inclusive gateway way already activated.`
  if (taken.length === element.incoming.length || !canBeReached(context, scope, new Set(taken))) return undefined
  return `${expected}, but not all satisfied sequence flows have been taken.`
}

/** Whether a token may still come over a flow that has not been taken: from an active element of the scope or from a flow on its way. */
function canBeReached(gateway: ElementContext, scope: Readonly<ElementInstance>, taken: ReadonlySet<number>): boolean {
  const { element: { index }, process: { elements } } = gateway
  const active = childrenOf(unitOfContext(gateway), scope.key).map(({ element }) => element)
  const coming = (scope.pendingFlows ?? []).map(flow => elements[flow]!.target!)
  return hasPath(elements, [...active, ...coming].filter(start => start !== index), { to: index, taken })
}

/** Follows flows, boundary events and links; conditions are not looked at. */
function hasPath(elements: ExecutableElement[], from: number[], { to, taken }: { to: number; taken: ReadonlySet<number> }): boolean {
  const reached = new Set(from)
  for (const index of reached) {
    if (index === to) return true
    for (const next of successors(elements, elements[index]!, taken)) reached.add(next)
  }
  return false
}

function successors(elements: ExecutableElement[], element: ExecutableElement, taken: ReadonlySet<number>): number[] {
  if (element.type === 'INTERMEDIATE_THROW_EVENT' && element.link) return element.link.target === undefined ? [] : [element.link.target]
  const targets = element.outgoing.filter(flow => !taken.has(flow)).map(flow => elements[flow]!.target!)
  return [...targets, ...element.boundaryEvents]
}
