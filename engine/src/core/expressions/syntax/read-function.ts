import { takeParameterName } from './read-call.ts'
import { takeBehind, takeList, type Rules } from './rules.ts'
import { Unreadable, type Source } from './source.ts'
import type { Node } from './tree.ts'

/** `function(a, b) a + b`. Functions of the host's language are refused, as Zeebe does. */
export function readFunction(source: Source, rules: Rules): Node | undefined {
  if (!source.takeText('function') || !source.takeWord('(')) return undefined
  source.skip()
  const parameters = takeList(source, () => takeParameterName(source)) ?? []
  if (!source.takeWord(')')) return undefined
  source.skip()
  if (source.attempt(() => takeExternal(source)) === true) throw new ExternalFunction(source.at)
  const body = rules.expression(source, rules)
  return body && { kind: 'function', parameters, body }
}

/** An expression that asks for a function of the host. */
export class ExternalFunction extends Unreadable {
  constructor(at: number) {
    super('External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the configuration.', at)
  }
}

function takeExternal(source: Source): boolean | undefined {
  const words = ['{', 'java', ':', '{', 'class', ':']
  return source.takeText('external') && words.every(word => takeBehind(source, word, () => true)) ? true : undefined
}
