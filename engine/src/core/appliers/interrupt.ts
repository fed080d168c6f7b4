import type { PartitionState } from '../state/partition-state.ts'
import type { ElementInstance } from '../state/unit.ts'

/** From now on only `element` may go on in this scope: tokens on their way are lost. */
export function interrupt({ journal }: PartitionState, scope: ElementInstance, element: number): void {
  journal.set(scope, 'interruptedBy', element)
  journal.set(scope, 'activeFlows', 0)
  journal.set(scope, 'takenFlows', {})
  if (scope.pendingFlows) journal.set(scope, 'pendingFlows', [])
}
