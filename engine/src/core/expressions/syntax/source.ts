/** Text that is being read. Every `take…` starts at `at`; what fails leaves `at` where it was. Blanks and comments are skipped by `skip` only. */
export class Source {
  readonly text: string
  at = 0
  /** How deep rules stand in each other: see `maxNesting`. */
  depth = 0
  readonly #memory = new Map<string, Map<number, { result: unknown; end: number }>>()

  constructor(text: string) {
    this.text = text
  }

  get done(): boolean {
    return this.at === this.text.length
  }

  /** Blanks, line comments, block comments. */
  skip(): void {
    const code = this.text.charCodeAt(this.at)
    if (code > 32 && code < 127 && code !== 47) return
    for (;;) {
      blanks.lastIndex = this.at
      blanks.test(this.text)
      this.at = blanks.lastIndex
      if (this.text.startsWith('//', this.at)) this.at = orEnd(this.text.indexOf('\n', this.at), this.text)
      else if (this.text.startsWith('/*', this.at)) this.at = this.#afterComment()
      else return
    }
  }

  #afterComment(): number {
    const end = this.text.indexOf('*/', this.at + 2)
    if (end < 0) throw new Unreadable('Expected "*/"', this.text.length)
    return end + 2
  }

  /** Exactly this text, with nothing needed behind it: `then1` is `then` and `1`. */
  takeText(wanted: string): boolean {
    if (!this.text.startsWith(wanted, this.at)) return false
    this.at += wanted.length
    return true
  }

  /** The same after blanks; blanks alone are given back. */
  takeWord(wanted: string): boolean {
    const start = this.at
    this.skip()
    if (this.takeText(wanted)) return true
    this.at = start
    return false
  }

  /** First of these that stands here, after blanks. */
  takeOneOf<Word extends string>(words: readonly Word[]): Word | undefined {
    return words.find(word => this.takeWord(word))
  }

  /** What a sticky pattern matches here. */
  takeMatch(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return undefined
    this.at = pattern.lastIndex
    return match[0]
  }

  /** Runs a rule; where it gives nothing, `at` goes back. */
  attempt<T>(rule: () => T | undefined): T | undefined {
    const start = this.at
    const result = rule()
    if (result === undefined) this.at = start
    return result
  }

  /** The same, and remembers the answer for this place: alternatives that begin alike are read once, which keeps reading linear. */
  remember<T>(name: string, rule: () => T | undefined): T | undefined {
    const places = this.#places(name)
    const known = places.get(this.at)
    if (known !== undefined) {
      this.at = known.end
      return known.result as T | undefined
    }
    const start = this.at
    const result = this.attempt(rule)
    places.set(start, { result, end: this.at })
    return result
  }

  #places(name: string): Map<number, { result: unknown; end: number }> {
    const known = this.#memory.get(name)
    if (known !== undefined) return known
    const places = new Map<number, { result: unknown; end: number }>()
    this.#memory.set(name, places)
    return places
  }
}

/** Ends reading at once, whatever alternatives are left. Caught where parsing begins. */
export class Unreadable extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const blanks = /[\t-\r \u0085\u00a0\u1680\u180e\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]*/y

const orEnd = (index: number, text: string): number => index < 0 ? text.length : index
