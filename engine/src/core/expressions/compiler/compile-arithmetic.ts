import { add, divide, multiply, negate, power, subtract } from '../values/arithmetic.ts'
import type { ArithmeticOperator, Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { literalValue } from './compile-literal.ts'
import { Fault } from './fault.ts'
import { orNull } from './or-null.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

const operations: { [operator in ArithmeticOperator]: (left: Value, right: Value, run: Run) => Value } = {
  '+': add, '-': subtract, '*': multiply, '/': divide, '**': power,
}

/** `a + b - c`: from the left, both sides of each operator before it is applied. */
export function compileArithmetic({ first, rest }: Extract<Node, { kind: 'arithmetic' }>, scope: Scope, compiler: Compiler): Code {
  const start = compiler.expression(first, scope)
  const links = rest.map(({ operator, value }) => ({ operation: operations[operator], code: compiler.expression(value, scope) }))
  const [only, ...more] = links
  if (only !== undefined && more.length === 0) return (run, frame) => apply(only.operation, [start(run, frame), only.code(run, frame)], run)
  return (run, frame) => {
    let result = start(run, frame)
    for (const { operation, code } of links) result = apply(operation, [result, code(run, frame)], run)
    return result
  }
}

function apply(operation: (left: Value, right: Value, run: Run) => Value, [left, right]: [Outcome, Outcome], run: Run): Outcome {
  if (left instanceof Fault) return orNull(left)
  return right instanceof Fault ? orNull(right) : operation(left, right, run)
}

/** `-x`; of a number that the text says, that number. */
export function compileNegation({ value }: Extract<Node, { kind: 'negation' }>, scope: Scope, compiler: Compiler): Code {
  const constant = value.kind === 'number' ? literalValue(value) : null
  if (typeof constant === 'number') return () => 0 - constant
  const code = compiler.expression(value, scope)
  return (run, frame) => {
    const outcome = code(run, frame)
    return outcome instanceof Fault ? orNull(outcome) : negate(outcome, run)
  }
}
