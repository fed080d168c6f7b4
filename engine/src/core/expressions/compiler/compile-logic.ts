import type { Node } from '../syntax/tree.ts'
import { printValue } from '../values/print-value.ts'
import type { Code, Compiler } from './code.ts'
import { Fault } from './fault.ts'
import { pair } from './logic.ts'
import { warn } from './run.ts'
import type { Scope } from './scope.ts'

/** `a and b and c`: `(a and b) and c`, and what decides ends it. */
export function compileLogic({ operator, operands }: Extract<Node, { kind: 'logic' }>, scope: Scope, compiler: Compiler): Code {
  const decisive = operator === 'or'
  const [first, ...rest] = operands.map(operand => compiler.expression(operand, scope)) as [Code, ...Code[]]
  return (run, frame) => {
    let result = first(run, frame)
    for (const code of rest) result = pair(result, () => code(run, frame), { decisive, run })
    return result
  }
}

/** `if`: what is not true takes the other branch, with a warning where it is not even false. */
export function compileIf({ condition, met, unmet }: Extract<Node, { kind: 'if' }>, scope: Scope, compiler: Compiler): Code {
  const [asked, one, other] = [condition, met, unmet].map(node => compiler.expression(node, scope)) as [Code, Code, Code]
  return (run, frame) => {
    const outcome = asked(run, frame)
    if (outcome === true) return one(run, frame)
    if (outcome instanceof Fault && outcome.fatal) return outcome
    if (outcome !== false && !(outcome instanceof Fault)) warn(run, 'INVALID_TYPE', `Expected boolean but found '${printValue(outcome)}'`)
    return other(run, frame)
  }
}
