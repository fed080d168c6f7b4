/** Thrown by the reading of a pattern, caught at its door: the text is no regular expression. */
export class InvalidPattern extends Error {}

/** Java's flags: any case (of ASCII, with `u` of all letters), lines, a point is any character, comments. */
export interface PatternFlags { readonly i: boolean; readonly m: boolean; readonly s: boolean; readonly u: boolean; readonly x: boolean }

/** A place in the text of a pattern, and what has been learnt so far. */
export class PatternReader {
  readonly text: string
  readonly names = new Map<string, number>()
  flags: PatternFlags
  at = 0
  depth = 0
  groupCount = 1
  remembers = false

  constructor(text: string, flags: PatternFlags) {
    this.text = text
    this.flags = flags
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  /** The code point here, `-1` at the end. Takes it. */
  take(): number {
    const code = this.text.codePointAt(this.at) ?? -1
    this.at += code > 0xffff ? 2 : 1
    return code
  }

  looksAt(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  /** Takes `text` if it stands here. */
  accept(text: string): boolean {
    const found = this.looksAt(text)
    if (found) this.at += text.length
    return found
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new InvalidPattern(`expected ${text}`)
  }

  /** Takes what a sticky expression finds here. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    const match = expression.exec(this.text)
    if (match !== null) this.at += match[0].length
    return match
  }

  /** With the flag x blanks and comments count for nothing. */
  skipComments(): void {
    if (this.flags.x) this.match(/(?:\s+|#[^\n\r]*)*/y)
  }
}
