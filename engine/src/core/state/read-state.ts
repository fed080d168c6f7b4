import type { DecisionModel } from '../decisions/decision-model.ts'
import type { ExecutableProcess } from '../model/executable-process.ts'
import type { CompensationSubscriptionValue } from '../record-values.ts'
import type { StateChanges } from './partition-state.ts'
import type { ReadonlyTable, TableChanges } from './table.ts'
import type { AwaitedResult, ElementInstance, EventTrigger, Incident, Job, ProcessMessageSubscription, SignalSubscription, Timer, Unit, UserTask, Variable } from './unit.ts'

type ReadTable<Changes> = Changes extends TableChanges<infer Key, infer Row> ? ReadonlyTable<Key, Row extends Unit ? ReadUnit : Row extends object ? Readonly<Row> : Row> : never

/** The state as processors, behaviors and elements see it: to look at. Only appliers hold the `PartitionState`. */
export type ReadState = { readonly [Name in keyof StateChanges['tables']]: ReadTable<StateChanges['tables'][Name]> } & {
  /** The compiled process of a definition. */
  process(definition: number): ExecutableProcess
  /** The compiled decisions of a graph. */
  decisionModel(requirements: number): DecisionModel
  /** Draws a fresh key; the one thing a processor may use up. */
  newKey(): number
}

export interface ReadUnit {
  readonly key: number
  readonly elementInstances: ReadonlyMap<number, Readonly<ElementInstance>>
  readonly variables: ReadonlyMap<number, ReadonlyMap<string, Readonly<Variable>>>
  readonly jobs: ReadonlyMap<number, Readonly<Job>>
  readonly userTasks: ReadonlyMap<number, Readonly<UserTask>>
  readonly timers: ReadonlyMap<number, Readonly<Timer>>
  readonly subscriptions: ReadonlyMap<number, Readonly<ProcessMessageSubscription>>
  readonly signals: ReadonlyMap<number, Readonly<SignalSubscription>>
  readonly incidents: ReadonlyMap<number, Readonly<Incident>>
  readonly compensations: ReadonlyMap<number, Readonly<CompensationSubscriptionValue>>
  readonly awaitedBy?: Readonly<AwaitedResult>
  readonly endsAfter?: readonly string[]
  readonly correlationKey?: string
  readonly startTrigger?: Readonly<EventTrigger>
}
