import type { CharTest } from './node.ts'

const between = (from: number, to: number): CharTest => code => code >= from && code <= to

export const anyOf = (tests: readonly CharTest[]): CharTest => code => tests.some(test => test(code))

export const inverse = (test: CharTest): CharTest => code => !test(code)

export const oneOf = (characters: string): CharTest => {
  const codes = new Set(Array.from(characters, character => character.codePointAt(0) ?? 0))
  return code => codes.has(code)
}

export const isLineEnd = oneOf('\n\r\u0085\u2028\u2029')

const isDigit = between(48, 57)

const isUpper = between(65, 90)

const isLower = between(97, 122)

const isAlpha = anyOf([isUpper, isLower])

const isAlnum = anyOf([isAlpha, isDigit])

export const isWord = anyOf([isAlnum, oneOf('_')])

const isPunct = anyOf([between(33, 47), between(58, 64), between(91, 96), between(123, 126)])

const isSpace = oneOf(' \t\n\v\f\r')

const isBlank = oneOf(' \t\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000')

const isVertical = oneOf('\n\v\f\r\u0085\u2028\u2029')

/** `\d`, `\s`, `\w`, `\h`, `\v`: of ASCII, as in Java. Their capitals are the opposite. */
export const shorthands: ReadonlyMap<string, CharTest> = new Map([['d', isDigit], ['s', isSpace], ['w', isWord], ['h', isBlank], ['v', isVertical]])

/** POSIX names of `\p{…}`, of ASCII. */
export const posixClasses: ReadonlyMap<string, CharTest> = new Map([
  ['Lower', isLower], ['Upper', isUpper], ['ASCII', between(0, 127)], ['Alpha', isAlpha], ['Digit', isDigit], ['Alnum', isAlnum], ['Punct', isPunct],
  ['Graph', between(33, 126)], ['Print', between(32, 126)], ['Blank', oneOf(' \t')], ['Cntrl', anyOf([between(0, 31), between(127, 127)])],
  ['XDigit', anyOf([isDigit, between(65, 70), between(97, 102)])], ['Space', isSpace],
])

/** A range of characters, in any case where the flags say so. */
export function rangeTest(from: number, to: number, { i, u }: { i: boolean; u: boolean }): CharTest {
  const test = between(from, to)
  if (!i) return test
  return u ? code => casesOf(code).some(test) : code => test(code) || test(otherCase(code))
}

/** The ASCII letter in its other case; anything else as it is. */
export function otherCase(code: number): number {
  return isUpper(code) ? code + 32 : isLower(code) ? code - 32 : code
}

/** A character, and what it is in capitals and in small letters. */
function casesOf(code: number): readonly number[] {
  const character = String.fromCodePoint(code)
  return [code, character.toUpperCase().codePointAt(0) ?? code, character.toLowerCase().codePointAt(0) ?? code]
}
