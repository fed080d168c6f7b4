import { anyOf, inverse, rangeTest } from './char-tests.ts'
import type { CharTest } from './node.ts'
import { InvalidPattern, type PatternReader } from './pattern-reader.ts'
import { readEscape } from './read-escape.ts'

const maxDepth = 100

/** What stands between brackets: `[a-z&&[^x]]`. The opening one is taken already. */
export function readClass(reader: PatternReader): CharTest {
  if (++reader.depth > maxDepth) throw new InvalidPattern('nested too deep')
  const negative = reader.accept('^')
  const parts = [readUnion(reader, true)]
  while (reader.accept('&&')) parts.push(readUnion(reader, false))
  reader.expect(']')
  reader.depth--
  const test: CharTest = parts.length === 1 ? parts[0] ?? (() => false) : code => parts.every(part => part(code))
  return negative ? inverse(test) : test
}

/** Members up to `]` or `&&`. A bracket that closes right at the beginning is a member. */
function readUnion(reader: PatternReader, isFirst: boolean): CharTest {
  const tests: CharTest[] = []
  for (skipBlanks(reader); (isFirst && tests.length === 0) || !(reader.looksAt(']') || reader.looksAt('&&')); skipBlanks(reader)) {
    if (reader.done) throw new InvalidPattern('a class without end')
    tests.push(readMember(reader))
  }
  return anyOf(tests)
}

function skipBlanks(reader: PatternReader): void {
  if (reader.flags.x) reader.skipComments()
}

function readMember(reader: PatternReader): CharTest {
  if (reader.accept('[')) return readClass(reader)
  const from = readOne(reader)
  if (typeof from !== 'number') return from
  const to = reader.looksAt('-') && !reader.looksAt('-]') && !reader.looksAt('-[') && !reader.looksAt('-&&') ? readRangeEnd(reader) : from
  if (to < from) throw new InvalidPattern('a range upside down')
  return rangeTest(from, to, reader.flags)
}

function readRangeEnd(reader: PatternReader): number {
  reader.expect('-')
  const to = readOne(reader)
  if (typeof to !== 'number') throw new InvalidPattern('a range needs characters')
  return to
}

const readOne = (reader: PatternReader): number | CharTest => reader.accept('\\') ? readEscape(reader) : reader.take()
