import { FeelFunction } from '../values/feel-function.ts'
import { isContext } from '../values/is-context.ts'
import { printValue } from '../values/print-value.ts'
import type { CallArguments, Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import { bindArguments, type Bound, compileArguments } from './call-arguments.ts'
import { callBuiltIn } from './call-built-in.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { compileName } from './compile-name.ts'
import { Fault } from './fault.ts'
import { lookUpFunction, wants } from './look-up-function.ts'
import { type Run, warn } from './run.ts'
import type { Scope } from './scope.ts'

/** How deep functions may call each other. */
export const maxCallDepth = 64

/** `f(x)`: a function of a context around it, of the decision model, or a built-in one. Arguments are looked at only when there is one. */
export function compileCall({ name, arguments: args }: Extract<Node, { kind: 'call' }>, scope: Scope, compiler: Compiler): Code {
  const compiled = compileArguments(args, scope, compiler)
  const lookUp = lookUpFunction(name, args, scope)
  return (run, frame) => {
    const found = lookUp(run, frame)
    if (found === undefined) {
      warn(run, 'NO_FUNCTION_FOUND', notFound(name, args))
      return null
    }
    const bound = bindArguments(compiled, found, run, frame)
    return found instanceof FeelFunction ? settle(invoke(found, bound, run), name, run) : settle(callBuiltIn(found, bound, run), name, run)
  }
}

/** A fault of the function is null with a warning; a fatal one goes on. */
function settle(outcome: Outcome, name: string, run: Run): Outcome {
  if (!(outcome instanceof Fault) || outcome.fatal) return outcome
  warn(run, 'FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${outcome.message}`)
  return null
}

/** `o.f(x)`: a function that a context holds. Where there is none the evaluation fails, unless something around it makes null of that. */
export function compileQualifiedCall({ path, name, arguments: args }: Extract<Node, { kind: 'qualified call' }>, scope: Scope, compiler: Compiler): Code {
  const base = compileName({ names: path }, scope)
  const compiled = compileArguments(args, scope, compiler)
  return (run, frame) => {
    const outcome = base(run, frame)
    if (outcome instanceof Fault) return outcome
    if (!isContext(outcome)) return complain(run, 'INVALID_TYPE', `Expected context but found '${printValue(outcome)}'`)
    const found = Object.hasOwn(outcome, name) ? outcome[name] : undefined
    if (!(found instanceof FeelFunction) || !wants(found, args)) return complain(run, 'NO_FUNCTION_FOUND', notFound(name, args))
    return invoke(found, bindArguments(compiled, found, run, frame), run)
  }
}

function complain(run: Run, kind: 'INVALID_TYPE' | 'NO_FUNCTION_FOUND', text: string): Fault {
  warn(run, kind, text)
  return new Fault(text)
}

function notFound(name: string, args: CallArguments): string {
  if (args.kind === 'positional') return `No function found with name '${name}' and ${args.values.length} parameters`
  return `No function found with name '${name}' and parameters: ${[...new Set(args.values.map(argument => argument.name))].join(',')}`
}

function invoke(found: FeelFunction, bound: Bound, run: Run): Outcome {
  if (run.depth >= maxCallDepth) return new Fault(`more than ${maxCallDepth} functions call each other`)
  run.depth++
  const outcome = found.invoke(bound as readonly Value[], run) as Outcome
  run.depth--
  return outcome
}
