import type { Node, Test } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Fault } from './fault.ts'
import type { Frame } from './frame.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

export type Outcome = Value | Fault

/** A compiled expression. */
export type Code = (run: Run, frame: Frame | null) => Outcome

/** Compiles parts of an expression: handed to each family of nodes, since they stand in each other. */
export interface Compiler {
  expression(node: Node, scope: Scope): Code
  test(test: Test, scope: Scope): Code
}
