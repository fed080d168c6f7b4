import { inverse, shorthands } from './char-tests.ts'
import type { CharTest } from './node.ts'
import { InvalidPattern, type PatternReader } from './pattern-reader.ts'
import { unicodeClass } from './unicode-class.ts'

const controls: ReadonlyMap<string, number> = new Map([['t', 9], ['n', 10], ['r', 13], ['f', 12], ['a', 7], ['e', 27]])

/** What stands behind a backslash, where it means a character or a class of them: a code point or a test. */
export function readEscape(reader: PatternReader): number | CharTest {
  const code = reader.take()
  if (code === -1) throw new InvalidPattern('a lone backslash')
  const letter = String.fromCodePoint(code)
  const shorthand = shorthands.get(letter.toLowerCase())
  if (shorthand !== undefined) return letter === letter.toLowerCase() ? shorthand : inverse(shorthand)
  if (letter === 'p' || letter === 'P') return readProperty(reader, letter === 'P')
  return controls.get(letter) ?? readCode(reader, letter) ?? literal(letter, code)
}

/** A letter without a meaning is a mistake, any other character stands for itself. */
function literal(letter: string, code: number): number {
  if (/[a-zA-Z]/.test(letter)) throw new InvalidPattern(`\\${letter}`)
  return code
}

function readCode(reader: PatternReader, letter: string): number | undefined {
  if (letter === '0') return readNumber(reader.match(/[0-3]?[0-7]{1,2}/y), 8)
  if (letter === 'x') return readHexadecimal(reader)
  if (letter === 'u') return readNumber(reader.match(/[0-9a-fA-F]{4}/y), 16)
  return letter === 'c' ? reader.take() ^ 64 : undefined
}

function readHexadecimal(reader: PatternReader): number {
  const braced = reader.match(/\{([0-9a-fA-F]{1,6})\}/y)
  const code = braced === null ? readNumber(reader.match(/[0-9a-fA-F]{2}/y), 16) : Number.parseInt(braced[1] ?? '', 16)
  if (code > 0x10ffff) throw new InvalidPattern('no such character')
  return code
}

function readNumber(match: RegExpExecArray | null, base: number): number {
  if (match === null) throw new InvalidPattern('a number is missing')
  return Number.parseInt(match[0], base)
}

/** Where case does not count, capitals and small letters are all the same class. */
function inAnyCase(name: string, anyCase: boolean): string {
  return anyCase && /^(Is)?(Lu|Ll|Lt)$/.test(name) ? 'LC' : anyCase && /^(Upper|Lower)$/.test(name) ? 'Alpha' : name
}

function readProperty(reader: PatternReader, negative: boolean): CharTest {
  const match = reader.match(/\{([^}]+)\}|[A-Z]/y)
  const test = match === null ? null : unicodeClass(inAnyCase(match[1] ?? match[0], reader.flags.i))
  if (test === null) throw new InvalidPattern('no such class of characters')
  return negative ? inverse(test) : test
}
