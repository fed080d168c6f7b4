import type { BuiltIn } from '../functions/built-in.ts'
import { builtIns } from '../functions/built-ins.ts'
import { findBuiltIn, findBuiltInByParameters } from '../functions/find-built-in.ts'
import { FeelFunction } from '../values/feel-function.ts'
import { isContext } from '../values/is-context.ts'
import type { CallArguments } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Frame } from './frame.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

/** Decisions do not know these. */
const processOnly: ReadonlySet<BuiltIn> = new Set(builtIns.cycle)

export type FunctionLookup = (run: Run, frame: Frame | null) => FeelFunction | BuiltIn | undefined

/** Functions of contexts from the inside out, then those of the decision model, then built-in ones: the first that takes the arguments. */
export function lookUpFunction(name: string, args: CallArguments, scope: Scope): FunctionLookup {
  const depths = listDepths(name, scope)
  const builtIn = args.kind === 'positional' ? findBuiltIn(name, args.values.length) : findBuiltInByParameters(name, args.values.map(argument => argument.name))
  const outsideProcesses = builtIn !== undefined && processOnly.has(builtIn) ? undefined : builtIn
  const outside = (run: Run): FeelFunction | BuiltIn | undefined => {
    if (run.variables.holdsFunctions !== true) return builtIn
    const known = run.variables.get(name)
    return known instanceof FeelFunction && wants(known, args) ? known : outsideProcesses
  }
  return depths.length === 0 ? outside : (run, frame) => findHeld(name, args, { frame, depths }) ?? outside(run)
}

/** Whether a function takes these arguments. Named ones may be fewer than its parameters. */
export function wants(found: FeelFunction, args: CallArguments): boolean {
  if (args.kind === 'positional') return found.parameters.length === args.values.length
  return args.values.every(argument => found.parameters.includes(argument.name))
}

function listDepths(name: string, scope: Scope): number[] {
  const depths: number[] = []
  let depth = 0
  for (let at = scope; at !== null; at = at.outer, depth++) {
    if (at.kind === 'item' || (at.kind === 'entries' && at.names.includes(name))) depths.push(depth)
  }
  return depths
}

function findHeld(name: string, args: CallArguments, { frame, depths }: { frame: Frame | null; depths: readonly number[] }): FeelFunction | undefined {
  for (let depth = 0, at = frame; at !== null; depth++, at = at.outer) {
    const found = depths.includes(depth) ? functionIn(at.held as Value | undefined, name) : undefined
    if (found !== undefined && wants(found, args)) return found
  }
  return undefined
}

function functionIn(held: Value | undefined, name: string): FeelFunction | undefined {
  const value = held !== undefined && isContext(held) && Object.hasOwn(held, name) ? held[name] : undefined
  return value instanceof FeelFunction ? value : undefined
}
