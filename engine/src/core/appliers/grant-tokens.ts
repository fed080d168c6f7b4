import type { ExecutableElement } from '../model/executable-process.ts'
import type { PartitionState } from '../state/partition-state.ts'
import type { ElementInstance } from '../state/unit.ts'
import { countsTokens } from './counts-tokens.ts'
import { unitForChange } from './unit-for-change.ts'

/** A gateway that is to begin from outside finds a token on each flow that leads to it, besides those that wait there. `scopes`: keys of the scopes around it; some may be gone. */
export function grantTokens(state: PartitionState, { elementId, scopes }: { elementId: string; scopes: number[] }): void {
  for (const scope of scopes) {
    const instance = state.owners.get(scope) === undefined ? undefined : unitForChange(state, scope).elementInstances.get(scope)
    const element = instance && gatewayIn(state, instance, elementId)
    if (element) state.journal.set(instance, 'takenFlows', withOneEach(instance.takenFlows, element.incoming))
  }
}

function gatewayIn(state: PartitionState, { definition, element: scope }: ElementInstance, elementId: string): ExecutableElement | undefined {
  const { elements, byId } = state.process(definition)
  const element = elements[byId.get(elementId) ?? -1]
  return element && element.flowScope === scope && countsTokens(element) ? element : undefined
}

function withOneEach(takenFlows: ElementInstance['takenFlows'], flows: number[]): ElementInstance['takenFlows'] {
  const counts = { ...takenFlows }
  for (const flow of flows) counts[flow] = (counts[flow] ?? 0) + 1
  return counts
}
