import type { BuiltIn } from '../functions/built-in.ts'
import { gatherArguments } from '../functions/find-built-in.ts'
import type { FeelFunction } from '../values/feel-function.ts'
import type { CallArguments } from '../syntax/tree.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { Fault } from './fault.ts'
import type { Frame } from './frame.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

export type CompiledArguments = { kind: 'positional'; codes: Code[] } | { kind: 'named'; codes: Map<string, Code> }

/** Arguments in the order of the parameters. */
export type Bound = readonly Outcome[]

export function compileArguments(args: CallArguments, scope: Scope, compiler: Compiler): CompiledArguments {
  if (args.kind === 'positional') return { kind: 'positional', codes: args.values.map(value => compiler.expression(value, scope)) }
  return { kind: 'named', codes: new Map(args.values.map(({ name, value }) => [name, compiler.expression(value, scope)])) }
}

/** Evaluates the arguments of a call. Parameters that are not named are null; the last of a function with any number of arguments is their list, unless one is a fault. */
export function bindArguments(args: CompiledArguments, found: FeelFunction | BuiltIn, run: Run, frame: Frame | null): Bound {
  if (args.kind === 'named') return found.parameters.map(parameter => args.codes.get(parameter)?.(run, frame) ?? null)
  const outcomes = args.codes.map(code => code(run, frame))
  const gathered = 'variadic' in found && found.variadic === true && !outcomes.some(outcome => outcome instanceof Fault)
  return gathered ? gatherArguments(found, outcomes) as Bound : outcomes
}
