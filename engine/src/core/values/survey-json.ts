const [LINE_FEED, SPACE, QUOTE, BACKSLASH, COLON, COMMA, ZERO, NINE, EXPONENT, ESCAPED, UNDERSCORE] = [10, 32, 34, 92, 58, 44, 48, 57, 101, 117, 95] as const
const [LIST, LIST_END, OBJECT, OBJECT_END] = [91, 93, 123, 125] as const

/** Numbers of fewer digits are exact as they are. */
const LONG_NUMBER = 16
const ENDLESS_NUMBER = 300
/** What each costs to read, in values. */
const NEW_NAME = 5
const LONG_NUMBER_WORK = 14
const SOURCES_WORK = 4
/** Each is a call more to read and three to write. */
const ESCAPES_A_VALUE = 8
/** Characters of a name that tell it apart from others. */
const NAME_LENGTH = 256
/** Behind an escape more of them are likely: so many characters are looked at one by one before a pattern is asked, which goes through long stretches ten times as fast. */
const NEAR = 100
const PLAIN = /[^"\\]*/y
const BLANKS = /[ \n\r\t]*/y
/** Names told apart, by a hash. */
const PLACES = 1 << 18
const SCATTER = 0x9e3779b1

/** What one look at a JSON text tells, each character once, before anything is made of it. It holds for text that is JSON; of other text it says something as soon. */
export interface JsonSurvey {
  /** Levels of lists and objects in the first value. */
  depth: number
  /** Where the first value that is a list or an object ends; -1 where it does not. */
  end: number
  /** How much reading it is, in values: a name counts five more where none like it came before, a number of sixteen digits or more fourteen, beside such a number every value four, and eight escaped characters one. */
  work: number
  /** Whether a number may be longer than a double is exact. */
  hasLongNumber: boolean
  /** Whether names that change prototypes, or endless numbers, may be there. */
  mayHoldFault: boolean
}

export function surveyJson(text: string): JsonSurvey {
  const surveyor = new Surveyor(text)
  surveyor.look()
  const { depth, end, escapes, hasLongNumber, mayHoldFault, work } = surveyor
  return { depth, end, hasLongNumber, mayHoldFault, work: (hasLongNumber ? work * SOURCES_WORK : work) + Math.floor(escapes / ESCAPES_A_VALUE) }
}

/** Why a text is refused that is more work than `most`. */
export const tooMuch = (most: number): string => `It is too much to read at once: ${most} values are taken, where a name that has not come before counts as six. Put less into it`

class Surveyor {
  depth = 0
  end = -1
  work = 0
  escapes = 0
  hasLongNumber = false
  mayHoldFault = false
  readonly #text: string
  readonly #names: Uint8Array
  #open = 0
  #at = 0
  /** Of the text that came last: it is a name where a colon follows. */
  #hash = 0

  constructor(text: string) {
    this.#text = text
    this.#names = new Uint8Array(Math.min(PLACES, text.length))
  }

  look(): void {
    for (; this.#at < this.#text.length && this.end === -1; this.#at++) this.#take(this.#text.charCodeAt(this.#at))
  }

  #take(code: number): void {
    if (code === SPACE || code === LINE_FEED) this.#at = endOf(BLANKS, this.#text, this.#at) - 1
    else if (code === QUOTE) this.#passText()
    else if (code >= ZERO && code <= NINE) this.#passNumber()
    else if (code === COMMA) this.work++
    else if (code === COLON) this.#noteName()
    else if (code === OBJECT || code === LIST) this.#enter()
    else if (code === OBJECT_END || code === LIST_END) this.#leave()
  }

  #enter(): void {
    this.work++
    if (++this.#open > this.depth) this.depth = this.#open
  }

  #leave(): void {
    if (--this.#open <= 0) this.end = this.#at + 1
  }

  #noteName(): void {
    const index = (Math.imul(this.#hash, SCATTER) >>> 8) % this.#names.length
    if (this.#names[index] === 0) this.work += NEW_NAME
    this.#names[index] = 1
  }

  /** Up to the closing quote, or to the end. */
  #passText(): void {
    const text = this.#text
    let [at, hash] = [this.#at + 1, 0]
    const named = at + NAME_LENGTH
    let near = named
    for (; at < text.length; at++) {
      if (at >= near) at = endOf(PLAIN, text, at)
      const code = text.charCodeAt(at)
      if (code === QUOTE) break
      if (at < named) hash = Math.imul(hash, 31) + code | 0
      if (code !== BACKSLASH) continue
      near = at + NEAR
      this.escapes++
      if (text.charCodeAt(++at) === ESCAPED) this.mayHoldFault = true
    }
    if (text.charCodeAt(this.#at + 1) === UNDERSCORE) this.mayHoldFault = true
    this.#hash = hash
    this.#at = at
  }

  /** Up to its last digit of this run. */
  #passNumber(): void {
    const start = this.#at
    while (isDigit(this.#text.charCodeAt(this.#at + 1))) this.#at++
    const digits = this.#at + 1 - start
    if (digits >= LONG_NUMBER) this.#noteLongNumber(digits)
    if ((this.#text.charCodeAt(this.#at + 1) | 32) === EXPONENT) this.mayHoldFault = true
  }

  #noteLongNumber(digits: number): void {
    this.hasLongNumber = true
    this.work += LONG_NUMBER_WORK / SOURCES_WORK
    if (digits >= ENDLESS_NUMBER) this.mayHoldFault = true
  }
}

/** Where what matches from `at` on ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return Math.max(pattern.lastIndex, at)
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE
