import { FeelFunction } from '../values/feel-function.ts'
import { Range } from '../values/range.ts'
import { printValue } from '../values/print-value.ts'
import { kindOf } from '../values/kind-of.ts'
import type { Node, RangeNode } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code, Compiler } from './code.ts'
import { countNodes } from './count-nodes.ts'
import { Fault } from './fault.ts'
import { warn } from './run.ts'
import { slots, type Scope } from './scope.ts'
import { spend } from './spend.ts'

/** `function(a, b) a + b`: sees what is around it where it is written. Of two parameters with one name the last counts. */
export function compileFunction({ parameters, body }: Extract<Node, { kind: 'function' }>, scope: Scope, compiler: Compiler): Code {
  const code = compiler.expression(body, slots(parameters.toReversed(), scope))
  const cost = countNodes(body)
  return (_run, frame) => new FeelFunction(parameters, (args, run) => {
    spend(run, cost)
    return code(run, { outer: frame, held: args.toReversed() }) as Value
  })
}

/** `[a..b]` as an argument. */
export function compileRange({ start, end, startIncluded, endIncluded }: RangeNode, scope: Scope, compiler: Compiler): Code {
  const [first, last] = [compiler.expression(start, scope), compiler.expression(end, scope)]
  return (run, frame) => {
    const [from, to] = [first(run, frame), last(run, frame)]
    if (from instanceof Fault) return from
    if (to instanceof Fault) return to
    if (rangeKinds.has(kindOf(from)) && kindOf(from) === kindOf(to)) return new Range({ start: from, end: to, startIncluded, endIncluded })
    const text = `Invalid range definition '${startIncluded ? '[' : '('}${printValue(from)}..${printValue(to)}${endIncluded ? ']' : ')'}'`
    warn(run, 'INVALID_TYPE', text)
    return new Fault(text)
  }
}

/** Texts have no ranges, though they have an order. */
const rangeKinds = new Set<string>(['number', 'date', 'time', 'local time', 'date and time', 'local date and time', 'days and time duration', 'years and months duration'])
