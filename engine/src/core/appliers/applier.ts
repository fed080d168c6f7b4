import type { PartitionState } from '../state/partition-state.ts'

/** Folds one kind of event into the state: it may not ask whether, and reads nothing but the event and the state. */
export type Applier<Value> = (state: PartitionState, key: number, value: Value) => void
