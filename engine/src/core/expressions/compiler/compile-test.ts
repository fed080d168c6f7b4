import { equal } from '../values/equal.ts'
import { FeelFunction } from '../values/feel-function.ts'
import { kindOf } from '../values/kind-of.ts'
import { orderValues } from '../values/order-values.ts'
import { printValue } from '../values/print-value.ts'
import { sameValue } from '../values/same-value.ts'
import type { Node, RangeNode, Test } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { relate, relations } from './compile-comparison.ts'
import { countNodes } from './count-nodes.ts'
import { Fault } from './fault.ts'
import type { Frame } from './frame.ts'
import { negateOrNull, step } from './logic.ts'
import { lookUpName } from './look-up-name.ts'
import { type Run, warn } from './run.ts'
import { slots, type Scope } from './scope.ts'
import { spend } from './spend.ts'

/** `x in …`: the test with x as its input. A function is none. */
export function compileIn({ value, test }: Extract<Node, { kind: 'in' }>, scope: Scope, compiler: Compiler): Code {
  const code = compiler.expression(value, scope)
  const tested = compiler.test(test, slots([inputName], scope))
  return (run, frame) => {
    const outcome = code(run, frame)
    if (outcome instanceof Fault) return outcome
    return tested(run, { outer: frame, held: outcome instanceof FeelFunction ? [] : [outcome] })
  }
}

/** Under this name a test's input is a variable too. */
export const inputName = 'cellInput'

export function compileTest(test: Test, scope: Scope, compiler: Compiler): Code {
  switch (test.kind) {
    case 'always': return () => true
    case 'equal to boolean': return compileEqualTo(test.value, scope)
    case 'compared': return compileCompared(test, scope, compiler)
    case 'within': return compileWithin(test.range, scope, compiler)
    case 'expression': return compileTestExpression(test.expression, scope, compiler)
    case 'any of': return compileAnyOf(test.tests, scope, compiler)
    case 'not': return negated(compiler.test(test.test, scope))
  }
}

const negated = (code: Code): Code => (run, frame) => negateOrNull(code(run, frame), run)

type Input = (run: Run, frame: Frame | null) => Value

/** The input; null with a warning where there is none. */
function readInput(scope: Scope): Input {
  const lookUp = lookUpName(inputName, scope)
  return (run, frame) => {
    const value = lookUp(run, frame)
    if (value !== undefined) return value
    warn(run, 'NO_VARIABLE_FOUND', 'No input value found.')
    return null
  }
}

function compileEqualTo(value: boolean, scope: Scope): Code {
  const input = readInput(scope)
  return (run, frame) => equal(input(run, frame), value, run)
}

function compileCompared({ operator, value }: Extract<Test, { kind: 'compared' }>, scope: Scope, compiler: Compiler): Code {
  const input = readInput(scope)
  const code = compiler.expression(value, scope)
  const relation = relations[operator]
  return (run, frame) => relate(relation, [input(run, frame), code(run, frame)], run)
}

function compileWithin({ start, end, startIncluded, endIncluded }: RangeNode, scope: Scope, compiler: Compiler): Code {
  const input = readInput(scope)
  const [first, last] = [compiler.expression(start, scope), compiler.expression(end, scope)]
  return (run, frame) => {
    const [from, to] = [first(run, frame), last(run, frame)]
    const value = input(run, frame)
    const [low, high] = sameKind(value, from) && sameKind(value, to) ? [order(value, from), order(value, to)] : []
    if (low === undefined || high === undefined) {
      warn(run, 'NOT_COMPARABLE', `Can't compare '${printValue(input(run, frame))}' with '${print(from)}' and '${print(to)}'`)
      return null
    }
    return (startIncluded ? low >= 0 : low > 0) && (endIncluded ? high <= 0 : high < 0)
  }
}

const sameKind = (left: Value, right: Outcome): boolean => !(right instanceof Fault) && kindOf(left) === kindOf(right)

/** Of two of a kind; two lists that could be ordered fail the evaluation. */
const order = (left: Value, right: Outcome): number | undefined => right instanceof Fault ? undefined : orderValues(left, right)

const print = (outcome: Outcome): string => outcome instanceof Fault ? `${outcome.fatal ? 'fatal error' : 'error'}("${outcome.message}")` : printValue(outcome)

function compileAnyOf(tests: readonly Test[], scope: Scope, compiler: Compiler): Code {
  const codes = tests.map(test => compiler.test(test, scope))
  return (run, frame) => codes.reduce<Outcome>((result, code) => step(result, () => code(run, frame), { decisive: true, run }), false)
}

/**
 * An expression as a test. It is evaluated without `?` first; only where that cannot be done it is evaluated again with it, and must then be
 * true by itself.
 */
function compileTestExpression(expression: Node, scope: Scope, compiler: Compiler): Code {
  const input = readInput(scope)
  const code = compiler.expression(expression, { kind: 'input', outer: scope })
  const cost = countNodes(expression)
  return (run, frame) => {
    const value = input(run, frame)
    const outcome = code(run, { outer: frame, held: undefined })
    if (!(outcome instanceof Fault && outcome.fatal)) return judge(value, outcome, run)
    spend(run, cost)
    const answer = code(run, { outer: frame, held: value })
    return typeof answer === 'boolean' ? answer : null
  }
}

/** True, or a list with the input in it, or equal to the input. */
function judge(input: Value, outcome: Outcome, run: Run): Outcome {
  if (outcome === true) return true
  if (outcome instanceof Fault) return false
  if (Array.isArray(outcome) && outcome.some(item => sameValue(item, input) === true)) return true
  const same = equal(input, outcome, run)
  return Array.isArray(outcome) ? same === true : same
}
