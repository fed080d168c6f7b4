const SCALAR = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$])|(?:true|false|null)(?![\w$])/y
const WORD = /[A-Za-z_$][\w$]*/y

/** Space, tab, line feed, carriage return; never true behind the end of a text. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | 'more'

/** Where text stops to be JSON: offset of the first character that cannot stand there, of the end of an unknown word, or of the end of the text. Only for text that is no JSON. */
export function findJsonFault(text: string): number {
  return new Scanner(text).find()
}

/** Goes through megabytes of brackets in a moment: no pattern and no list for a single character. */
class Scanner {
  readonly #text: string
  /** Closers that are to come. */
  readonly #open: string[] = []
  #at = 0
  #expected: Expected = 'value'

  constructor(text: string) {
    this.#text = text
  }

  find(): number {
    for (this.#skipBlanks(); this.#at < this.#text.length; this.#skipBlanks()) {
      const fault = this.#step(this.#text[this.#at]!)
      if (fault !== undefined) return fault
      if (this.#expected === 'more' && this.#open.length === 0) return this.#at
    }
    return this.#text.length
  }

  #skipBlanks(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++
  }

  /** Takes what begins here; the offset of the fault where it cannot stand. */
  #step(character: string): number | undefined {
    if (this.#expected === ':') return character === ':' ? this.#take('value') : this.#at
    if (character === this.#open.at(-1) && this.#expected !== 'value' && this.#expected !== 'name') return this.#close()
    if (this.#expected === 'more') return character === ',' ? this.#take(this.#open.at(-1) === '}' ? 'name' : 'value') : this.#at
    if (this.#expected === 'name' || this.#expected === 'name or }') return character === '"' ? this.#scalar(':') : this.#at
    if (character === '{') return this.#begin('}', 'name or }')
    return character === '[' ? this.#begin(']', 'value or ]') : this.#scalar('more')
  }

  #take(expected: Expected): undefined {
    this.#at++
    this.#expected = expected
  }

  #begin(closer: string, expected: Expected): undefined {
    this.#open.push(closer)
    return this.#take(expected)
  }

  #close(): undefined {
    this.#open.pop()
    return this.#take('more')
  }

  #scalar(expected: Expected): number | undefined {
    const end = endOf(SCALAR, this.#text, this.#at)
    if (end === this.#at) return endOf(WORD, this.#text, this.#at)
    this.#at = end
    this.#expected = expected
    return undefined
  }
}

/** Where a match that begins at `at` ends; `at` where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
