import { takeName } from './names.ts'
import { takeBehind, takeList, type Rules } from './rules.ts'
import type { Source } from './source.ts'
import { takeQuoted } from './string-literal.ts'
import type { ContextEntry, Node } from './tree.ts'

/** `{a: 1, "b c": 2, d-e f: 3}`. */
export function readContext(source: Source, rules: Rules): Node | undefined {
  if (!source.takeText('{')) return undefined
  source.skip()
  const entries = takeList(source, () => readEntry(source, rules)) ?? []
  return source.takeWord('}') ? { kind: 'context', entries } : undefined
}

function readEntry(source: Source, rules: Rules): ContextEntry | undefined {
  const name = takeKey(source, takeName) ?? takeKey(source, takeQuoted) ?? takeKey(source, takeLooseName)
  source.skip()
  const value = name === undefined ? undefined : rules.expression(source, rules)
  return name === undefined || value === undefined ? undefined : { name, value }
}

/** The colon belongs to it: what has none behind it is not a key of this sort. Quoted keys keep their backslashes. */
function takeKey(source: Source, take: (source: Source) => string | undefined): string | undefined {
  return source.attempt(() => {
    const name = take(source)
    return name !== undefined && takeBehind(source, ':', () => true) ? name : undefined
  })
}

/** Nearly anything: `1st`, `a+b`, `it's`. */
function takeLooseName(source: Source): string | undefined {
  return source.takeMatch(/[^{}[\],:"]+/y)?.trimEnd()
}
