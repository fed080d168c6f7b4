import { takeName, takeQualifiedName, takeSpacedName } from './names.ts'
import { takeBehind, takeList, type Rules } from './rules.ts'
import type { Source } from './source.ts'
import type { CallArguments, ContextEntry, Node } from './tree.ts'

/** `f(x)`, `string join(list: l)`, `a.b.f(x)`. Words before the parenthesis belong to the name, whatever they are: `x between abs(1)` calls `x between abs`. */
export function readCall(source: Source, rules: Rules): Node | undefined {
  const whole = takeReservedFunction(source) ?? takeSpacedName(source)
  const names = whole === undefined ? takeQualifiedName(source) : [whole]
  if (names === undefined || !source.takeWord('(')) return undefined
  source.skip()
  const args = readArguments(source, rules)
  if (!source.takeWord(')')) return undefined
  const path = names.slice(0, -1)
  const name = names.at(-1) ?? ''
  return path.length === 0 ? { kind: 'call', name, arguments: args } : { kind: 'qualified call', path, name, arguments: args }
}

/** Functions whose names hold reserved words. They are taken wherever a call may begin, so no function is called `order`. */
function takeReservedFunction(source: Source): string | undefined {
  return source.takeMatch(/get or else|date and time|years and months duration|and|or/y)
}

function readArguments(source: Source, rules: Rules): CallArguments {
  const named = takeList(source, () => readNamed(source, rules))
  if (named !== undefined) return { kind: 'named', values: named }
  return { kind: 'positional', values: takeList(source, () => readArgument(source, rules)) ?? [] }
}

function readNamed(source: Source, rules: Rules): ContextEntry | undefined {
  const name = takeParameterName(source)
  const value = name === undefined ? undefined : takeBehind(source, ':', () => readArgument(source, rules))
  return name === undefined || value === undefined ? undefined : { name, value }
}

/** Names of parameters may have blanks: `start position`. */
export function takeParameterName(source: Source): string | undefined {
  return takeSpacedName(source) ?? takeName(source)
}

function readArgument(source: Source, rules: Rules): Node | undefined {
  const range = source.attempt(() => rules.range(source, rules))
  return range === undefined ? rules.expression(source, rules) : { kind: 'range', range }
}
