import type { Source } from './source.ts'

const astral = String.raw`[\u{10000}-\u{10ffff}]`
const start = String.raw`[[\p{L}\p{Nl}\p{Pc}\p{Sc}]--${astral}]`
const part = String.raw`[[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Sc}\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]--${astral}]`
const reserved = '(?:null|true|false|function|in|return|then|else|satisfies|and|or)'

/** A Java identifier of one UTF-16 unit a character. It may begin with a reserved word, but not be one: `in1` and `inner` are names, `in` is not. */
const identifier = new RegExp(`(?:${reserved}${part}+|(?!${reserved})${start}${part}*)`, 'yv')
const escaped = /`[^`]+`/y

/** `x`, anything in back quotes, or `time offset`, which is one name wherever a name may stand. */
export function takeName(source: Source): string | undefined {
  if (source.takeText('time offset')) return 'time offset'
  return takeIdentifier(source) ?? source.takeMatch(escaped)?.slice(1, -1)
}

function takeIdentifier(source: Source): string | undefined {
  return source.takeMatch(identifier)
}

/** `a.b.c`, with blanks around the dots. */
export function takeQualifiedName(source: Source): string[] | undefined {
  const first = takeName(source)
  if (first === undefined) return undefined
  const names = [first]
  for (;;) {
    const next = source.attempt(() => {
      if (!source.takeWord('.')) return undefined
      source.skip()
      return takeName(source)
    })
    if (next === undefined) return names
    names.push(next)
  }
}

/** Two identifiers or more with blanks between: `string join`. Legal where something must follow it, such as `(`. */
export function takeSpacedName(source: Source): string | undefined {
  return source.attempt(() => {
    const begin = source.at
    let words = 0
    while (takeSpacedWord(source, words > 0)) words++
    return words > 1 ? source.text.slice(begin, source.at) : undefined
  })
}

function takeSpacedWord(source: Source, behindOther: boolean): boolean {
  return source.attempt(() => {
    if (behindOther && source.takeMatch(/ +/y) === undefined) return undefined
    return takeIdentifier(source)
  }) !== undefined
}

/** Types with blanks or a reserved word in their names; others are qualified names, whatever they say. */
const spacedTypes = ['years and months duration', 'days and time duration', 'date and time', 'function'] as const

/** What stands behind `instance of`. */
export function takeTypeName(source: Source): string | undefined {
  return source.takeOneOf(spacedTypes) ?? takeQualifiedName(source)?.join('.')
}
