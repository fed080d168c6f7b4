import { takeName, takeQualifiedName } from './names.ts'
import { readCall } from './read-call.ts'
import { readContext } from './read-context.ts'
import { readFunction } from './read-function.ts'
import { takeBehind, takeList, type Rule, type Rules } from './rules.ts'
import type { Source } from './source.ts'
import { Unreadable } from './source.ts'
import { resolveEscapes, takeQuoted } from './string-literal.ts'
import type { Node, TemporalLiteralType } from './tree.ts'

/** How deep expressions may stand in each other. */
export const maxNesting = 100

/** A value with the filters and paths behind it. */
export const readValue: Rule<Node> = (source, rules) => source.remember('value', () => {
  let value = source.attempt(() => readBare(source, rules))
  for (let steps = 0; value !== undefined; steps++) {
    if (steps > maxNesting) throw new Unreadable(`more than ${maxNesting} filters and paths behind one value`, source.at)
    const base = value
    const next = source.attempt(() => readStep(source, rules, base))
    if (next === undefined) break
    value = next
  }
  return value
})

function readStep(source: Source, rules: Rules, base: Node): Node | undefined {
  source.skip()
  if (source.takeText('.')) {
    source.skip()
    const name = takeName(source)
    return name === undefined ? undefined : { kind: 'path', value: base, name }
  }
  const filter = takeBehind(source, '[', () => rules.expression(source, rules))
  return filter && source.takeWord(']') ? { kind: 'filter', list: base, filter } : undefined
}

/** What begins with a letter, in the order in which Zeebe tries it: names go before literals. */
const wordReaders: Rule<Node>[] = [readTemporal, readCall, readNames, readConstant, readFunction]

const readersByBeginning: { [character: string]: Rule<Node>[] } = {
  '"': [readString], '[': [readListLiteral], '{': [readContext], '(': [readParenthesis], '?': [readInput], '@': [readTemporal], '-': [readNumber], '.': [readNumber],
  ...Object.fromEntries(Array.from('0123456789', digit => [digit, [readNumber]])),
}

function readBare(source: Source, rules: Rules): Node | undefined {
  for (const read of readersByBeginning[source.text.charAt(source.at)] ?? wordReaders) {
    const node = source.attempt(() => read(source, rules))
    if (node !== undefined) return node
  }
  return undefined
}

const temporalTypes = ['duration', 'date and time', 'date', 'time'] as const

function readTemporal(source: Source): Node | undefined {
  if (source.takeText('@')) {
    source.skip()
    return temporal('@', takeQuoted(source))
  }
  const type = temporalTypes.find(name => source.takeText(name))
  const text = type && takeBehind(source, '(', () => takeQuoted(source))
  return type && text !== undefined && source.takeWord(')') ? temporal(type, text) : undefined
}

function temporal(type: TemporalLiteralType, text: string | undefined): Node | undefined {
  return text === undefined ? undefined : { kind: 'temporal', type, text }
}

function readNames(source: Source): Node | undefined {
  const names = takeQualifiedName(source)
  return names && { kind: 'name', names }
}

function readConstant(source: Source): Node | undefined {
  if (source.takeText('null')) return { kind: 'null' }
  if (source.takeText('true')) return { kind: 'boolean', value: true }
  return source.takeText('false') ? { kind: 'boolean', value: false } : undefined
}

function readString(source: Source): Node | undefined {
  const text = takeQuoted(source)
  return text === undefined ? undefined : { kind: 'string', value: resolveEscapes(text) }
}

function readNumber(source: Source): Node | undefined {
  const text = source.takeMatch(/-?(?:\d+(?:\.\d+)?|\.\d+)/y)
  return text === undefined ? undefined : { kind: 'number', text }
}

function readListLiteral(source: Source, rules: Rules): Node | undefined {
  if (!source.takeText('[')) return undefined
  source.skip()
  const items = takeList(source, () => rules.expression(source, rules)) ?? []
  return source.takeWord(']') ? { kind: 'list', items } : undefined
}

function readInput(source: Source): Node | undefined {
  return source.takeText('?') ? { kind: 'input' } : undefined
}

function readParenthesis(source: Source, rules: Rules): Node | undefined {
  const expression = takeBehind(source, '(', () => rules.expression(source, rules))
  return expression && source.takeWord(')') ? expression : undefined
}
