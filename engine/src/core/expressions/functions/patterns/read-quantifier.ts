import type { PatternNode } from './node.ts'
import { InvalidPattern, type PatternReader } from './pattern-reader.ts'

const most = 2 ** 31 - 1

/** What stands behind an atom: `*`, `+?`, `{2,5}+` … Counts in braces may follow each other. */
export function readQuantifier(reader: PatternReader, atom: PatternNode): PatternNode {
  reader.skipComments()
  const match = reader.match(/(?:([*+?])|\{(\d{1,10})(,?)(\d{1,10})?\})([?+]?)/y)
  if (match !== null && /[*+?]/.test(reader.text[reader.at] ?? '')) throw new InvalidPattern('repeated twice')
  if (match !== null) return readQuantifier(reader, repeat(atom, match))
  if (reader.looksAt('{')) throw new InvalidPattern('no such repetition')
  return atom
}

function repeat(item: PatternNode, [, sign, from, comma, to, suffix]: RegExpExecArray): PatternNode {
  const min = sign === undefined ? Number(from) : sign === '+' ? 1 : 0
  const max = sign === undefined ? (to === undefined ? (comma === ',' ? Infinity : min) : Number(to)) : sign === '?' ? 1 : Infinity
  if (max < min || min > most || (to !== undefined && comma === '')) throw new InvalidPattern('no such repetition')
  const node: PatternNode = { kind: 'repeat', item, min, max, lazy: suffix === '?' }
  return suffix === '+' ? { kind: 'atomic', item: node } : node
}
