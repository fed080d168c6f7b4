import type { BuiltIn } from './built-in.ts'
import { builtIns } from './built-ins.ts'

const byName: ReadonlyMap<string, readonly BuiltIn[]> = Map.groupBy(Object.values<readonly BuiltIn[]>(builtIns).flat(), builtIn => builtIn.name)

/** The overload that takes `count` arguments in order; a variadic one takes any number from its parameters on. */
export function findBuiltIn(name: string, count: number): BuiltIn | undefined {
  return byName.get(name)?.find(({ parameters, variadic }) => variadic ? count >= parameters.length : count === parameters.length)
}

/** The overload that has all these parameters; those not named are null. */
export function findBuiltInByParameters(name: string, named: readonly string[]): BuiltIn | undefined {
  return byName.get(name)?.find(({ parameters }) => named.every(parameter => parameters.includes(parameter)))
}

/** Arguments in order as `call` wants them: those of a variadic parameter as one list, a single list for it as it is. */
export function gatherArguments({ parameters, variadic }: BuiltIn, args: readonly unknown[]): readonly unknown[] {
  if (!variadic) return args
  const last = parameters.length - 1
  const rest = args.slice(last)
  return [...args.slice(0, last), last === 0 && rest.length === 1 && Array.isArray(rest[0]) ? rest[0] : rest]
}
