import type { Value } from '../expressions/values/value.ts'
import type { Decision, KnowledgeModel } from './decision-model.ts'

export interface TracedInput { id: string; name: string; value: Value }
export interface TracedOutput { id: string; name: string; value: Value }
/** `index` counts from 1. */
export interface TracedRule { id: string; index: number; outputs: TracedOutput[] }

/** What a decision table looked at and which rules matched, as far as it came. */
export interface TableTrace { inputs: TracedInput[]; rules: TracedRule[] }

export interface TraceEntry extends TableTrace { evaluated: Decision | KnowledgeModel; output: Value }

/** What was evaluated, in the order in which it was done: a decision that two others require comes twice. */
export class Trace {
  readonly entries: TraceEntry[] = []

  /** Evaluates the logic of a decision or knowledge model; one that fails leaves an entry too. */
  follow(evaluated: Decision | KnowledgeModel, evaluate: (table: TableTrace) => Value): Value {
    const entry: TraceEntry = { evaluated, output: null, inputs: [], rules: [] }
    try {
      entry.output = evaluate(entry)
      return entry.output
    } finally {
      this.entries.push(entry)
    }
  }
}
