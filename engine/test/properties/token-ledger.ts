import type { ProcessedRecord } from '../../src/core/processing-result.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import type { ElementInstance, Unit } from '../../src/core/state/unit.ts'

const EVENTS = new Set(['BOUNDARY_EVENT', 'INTERMEDIATE_THROW_EVENT', 'END_EVENT'])
const ENDED = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'])

/** Keeps its own books of what is alive, from the records alone, and holds the state against them. Throws at the first thing that does not add up. */
export class TokenLedger {
  /** Keys of living element instances, by the scope they are in. */
  readonly #living = new Map<number, Set<number>>()
  /** Process instances in which something began that no flow leads to, by hand or to compensate: in its scope a token is taken for it, as in Zeebe. */
  readonly #moved = new Set<number>()

  note(records: ProcessedRecord[]): void {
    for (const { recordType, valueType, intent, key, value } of records) {
      if (recordType !== 'EVENT') continue
      if (valueType === 'PROCESS_INSTANCE_MODIFICATION') this.#moved.add(value.processInstanceKey)
      if (valueType === 'PROCESS_INSTANCE_CREATION' && value.startInstructions.length > 0) this.#moved.add(value.processInstanceKey)
      if (valueType === 'PROCESS_INSTANCE') this.#noteElement({ intent, key, value })
    }
  }

  #noteElement({ intent, key, value: { flowScopeKey, elementId, bpmnEventType, bpmnElementType, processInstanceKey } }: Pick<ProcessedRecord, 'intent' | 'key' | 'value'>): void {
    if (intent === 'ELEMENT_ACTIVATING') this.#livingIn(flowScopeKey).add(key)
    if (bpmnEventType === 'COMPENSATION' && !EVENTS.has(bpmnElementType)) this.#moved.add(processInstanceKey)
    if (!ENDED.has(intent)) return
    const alive = this.#living.get(key)?.size ?? 0
    if (alive > 0) throw new Error(`scope '${elementId}' (${key}) closed with ${alive} elements alive in it`)
    this.#living.delete(key)
    this.#livingIn(flowScopeKey).delete(key)
  }

  #livingIn(scope: number): Set<number> {
    const known = this.#living.get(scope) ?? new Set()
    this.#living.set(scope, known)
    return known
  }

  /** At rest: a scope counts as many children as live in it, and every token that moves in it waits at a join. */
  check(state: PartitionState): void {
    for (const [, unit] of state.units.resident()) for (const instance of unit.elementInstances.values()) this.#checkInstance(unit, instance)
  }

  #checkInstance({ key: root }: Unit, instance: ElementInstance): void {
    const { key, children, activeFlows, takenFlows, processInstance } = instance
    const living = this.#living.get(key)?.size ?? 0
    if (children !== living) throw new Error(`scope ${key} counts ${children} children, but ${living} live in it`)
    const waiting = Object.values(takenFlows).reduce((sum, tokens) => sum + tokens, 0)
    if (!this.#moved.has(processInstance) && !this.#moved.has(root) && activeFlows !== waiting) throw new Error(`scope ${key} counts ${activeFlows} tokens on flows, but ${waiting} wait at its joins`)
  }
}
