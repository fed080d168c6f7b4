import { InvalidPattern, type PatternFlags, type PatternReader } from './pattern-reader.ts'

/** What a parenthesis opens. Flags alone (`(?i)`) count up to the end of the group around them. */
export type GroupKind =
  | { kind: 'group'; index: number }
  | { kind: 'plain' } | { kind: 'atomic' } | { kind: 'flags' }
  | { kind: 'look'; behind: boolean; negative: boolean }

export function readGroupKind(reader: PatternReader): GroupKind {
  if (!reader.accept('?')) return { kind: 'group', index: reader.groupCount++ }
  const look = reader.match(/(<?)([=!])/y)
  if (look !== null) return { kind: 'look', behind: look[1] === '<', negative: look[2] === '!' }
  if (reader.accept('>')) return { kind: 'atomic' }
  const name = reader.match(/<([a-zA-Z][a-zA-Z0-9]*)>/y)?.[1]
  return name === undefined ? readFlags(reader) : nameGroup(reader, name)
}

function nameGroup(reader: PatternReader, name: string): GroupKind {
  if (reader.names.has(name)) throw new InvalidPattern('the name of a group comes twice')
  reader.names.set(name, reader.groupCount)
  return { kind: 'group', index: reader.groupCount++ }
}

function readFlags(reader: PatternReader): GroupKind {
  const match = reader.match(/([idmsuxU]*)(?:-([idmsuxU]*))?([:)])/y)
  if (match === null) throw new InvalidPattern('no such kind of group')
  reader.flags = changeFlags(reader.flags, match[1] ?? '', match[2] ?? '')
  return { kind: match[3] === ':' ? 'plain' : 'flags' }
}

function changeFlags(flags: PatternFlags, on: string, off: string): PatternFlags {
  const changed = (name: keyof PatternFlags): boolean => !off.includes(name) && (flags[name] || on.includes(name))
  return { i: changed('i'), m: changed('m'), s: changed('s'), u: changed('u'), x: changed('x') }
}
