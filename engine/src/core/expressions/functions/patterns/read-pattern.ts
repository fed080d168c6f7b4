import * as at from './assertions.ts'
import { inverse, isLineEnd, rangeTest, shorthands } from './char-tests.ts'
import type { Assertion, CharTest, PatternNode } from './node.ts'
import { InvalidPattern, type PatternReader } from './pattern-reader.ts'
import { readClass } from './read-class.ts'
import { readEscape } from './read-escape.ts'
import { readGroupKind } from './read-group-kind.ts'
import { readQuantifier } from './read-quantifier.ts'

const maxDepth = 100

/** Alternatives up to the end or a closing parenthesis. Flags that change inside count up to there. */
export function readAlternatives(reader: PatternReader): PatternNode {
  if (++reader.depth > maxDepth) throw new InvalidPattern('nested too deep')
  const { flags } = reader
  const options = [readSequence(reader)]
  while (reader.accept('|')) options.push(readSequence(reader))
  reader.flags = flags
  reader.depth--
  return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options }
}

function readSequence(reader: PatternReader): PatternNode {
  const items: PatternNode[] = []
  for (reader.skipComments(); !(reader.done || reader.looksAt('|') || reader.looksAt(')')); reader.skipComments()) {
    items.push(readQuantifier(reader, readAtom(reader)))
  }
  return { kind: 'sequence', items }
}

const anchors: ReadonlyMap<string, Assertion> = new Map([['A', at.atStart], ['z', at.atEnd], ['Z', at.atLastLineEnd], ['b', at.atWordEdge], ['B', at.insideWord], ['G', at.atSearchStart]])

/** One thing that may be repeated. */
function readAtom(reader: PatternReader): PatternNode {
  if (reader.accept('(')) return readGroup(reader)
  if (reader.accept('[')) return { kind: 'char', test: readClass(reader) }
  if (reader.accept('^')) return { kind: 'assert', holds: reader.flags.m ? at.atLineStart : at.atStart }
  if (reader.accept('$')) return { kind: 'assert', holds: reader.flags.m ? at.atLineEnd : at.atLastLineEnd }
  if (reader.accept('.')) return { kind: 'char', test: reader.flags.s ? () => true : inverse(isLineEnd) }
  if (reader.accept('\\')) return readBackslash(reader)
  if (/[*+?{]/.test(reader.text[reader.at] ?? '')) throw new InvalidPattern('nothing to repeat')
  return literal(reader.take(), reader)
}

const literal = (code: number, { flags }: PatternReader): PatternNode => ({ kind: 'char', test: rangeTest(code, code, flags) })

function readBackslash(reader: PatternReader): PatternNode {
  const letter = reader.text[reader.at] ?? ''
  const anchor = anchors.get(letter)
  if (/[1-9]/.test(letter)) return readBackReference(reader)
  if (letter === 'k') return readNamedReference(reader)
  if (anchor === undefined && letter !== 'R') return fromEscape(readEscape(reader), reader)
  reader.at++
  return anchor === undefined ? lineBreak : { kind: 'assert', holds: anchor }
}

const fromEscape = (escape: number | CharTest, reader: PatternReader): PatternNode => typeof escape === 'number' ? literal(escape, reader) : { kind: 'char', test: escape }

const single = (character: string): PatternNode => ({ kind: 'char', test: rangeTest(character.charCodeAt(0), character.charCodeAt(0), { i: false, u: false }) })

/** `\R`: `\r\n` or any other end of a line. */
const lineBreak: PatternNode = { kind: 'choice', options: [{ kind: 'sequence', items: [single('\r'), single('\n')] }, { kind: 'char', test: shorthands.get('v') ?? isLineEnd }] }

/** As many digits as name a group that has begun. */
function readBackReference(reader: PatternReader): PatternNode {
  let group = reader.take() - 48
  while (/\d/.test(reader.text[reader.at] ?? '') && group * 10 + Number(reader.text[reader.at]) < reader.groupCount) group = group * 10 + reader.take() - 48
  reader.remembers = true
  return { kind: 'back', group, anyCase: reader.flags.i }
}

function readNamedReference(reader: PatternReader): PatternNode {
  const group = reader.names.get(reader.match(/k<(\w+)>/y)?.[1] ?? '')
  if (group === undefined) throw new InvalidPattern('no such group')
  reader.remembers = true
  return { kind: 'back', group, anyCase: reader.flags.i }
}

/** Flags alone are nothing that could match. */
function readGroup(reader: PatternReader): PatternNode {
  const { flags } = reader
  const kind = readGroupKind(reader)
  if (kind.kind === 'flags') return { kind: 'sequence', items: [] }
  const item = readAlternatives(reader)
  reader.expect(')')
  reader.flags = flags
  if (kind.kind === 'plain') return { kind: 'sequence', items: [item] }
  return kind.kind === 'look' ? { ...kind, item } : kind.kind === 'atomic' ? { kind: 'atomic', item } : { kind: 'group', index: kind.index, item }
}
