import { compileFeel, compileTests } from '../expressions/compiler/compile-feel.ts'
import type { Result } from '../expressions/compiler/evaluate-code.ts'
import type { Value } from '../expressions/values/value.ts'
import { DecisionFailure } from './decision-failure.ts'
import type { Scope } from './scope.ts'

/** An expression inside a decision. `text` as written, without blanks around it. `evaluate` throws `DecisionFailure`. */
export interface DecisionExpression { text: string; evaluate: (scope: Scope) => Value }

/** Tests of an input entry: true, false, or null where they cannot tell. Throws `DecisionFailure`. */
export interface UnaryTests { matches: (scope: Scope, input: Value) => Value }

/** FEEL of a decision → closure; a problem is Zeebe's sentence. */
export function compileExpression(text: string): DecisionExpression | { problem: string } {
  const feel = compileFeel(text)
  return 'problem' in feel ? feel : { text, evaluate: scope => valueOf(feel.evaluate(scope), scope) }
}

/** The text of an input entry → closure. */
export function compileUnaryTests(text: string): UnaryTests | { problem: string } {
  const tests = compileTests(text)
  return 'problem' in tests ? tests : { matches: (scope, input) => valueOf(tests.evaluate(input, scope), scope) }
}

function valueOf({ value, failure }: Result, { budget }: Scope): Value {
  budget.check()
  if (failure !== undefined) throw new DecisionFailure(failure)
  return value
}
