import { assemble } from './assemble.ts'
import { InvalidPattern, type PatternFlags, PatternReader } from './pattern-reader.ts'
import type { Pattern } from './pattern.ts'
import { readAlternatives } from './read-pattern.ts'

/** How many compiled patterns are kept, and how long they may be: mostly the same few come again and again. */
const maxKept = 100
const maxKeptLength = 200

const kept = new Map<string, Pattern | null>()

/** A regular expression as Java understands it, with flags of `imsx`; `null` where the text is none. */
export function compilePattern(text: string, flags: string): Pattern | null {
  const key = `${flags}/${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const pattern = tryCompile(text, { i: flags.includes('i'), m: flags.includes('m'), s: flags.includes('s'), u: false, x: flags.includes('x') })
  if (kept.size >= maxKept) kept.clear()
  if (key.length <= maxKeptLength) kept.set(key, pattern)
  return pattern
}

function tryCompile(text: string, flags: PatternFlags): Pattern | null {
  try {
    return compile(new PatternReader(unquote(text), flags))
  } catch (error) {
    if (error instanceof InvalidPattern) return null
    throw error
  }
}

/** What stands between `\\Q` and `\\E` (or the end) is meant as it is: ASCII that is no letter or digit gets a backslash each. */
function unquote(text: string): string {
  return text.replace(/((?:^|[^\\])(?:\\\\)*)\\Q(.*?)(?:\\E|$)/gs, (_, before: string, quoted: string) => before + quoted.replace(/[\0-/:-@[-`{-\x7f]/g, '\\$&'))
}

function compile(reader: PatternReader): Pattern {
  const tree = readAlternatives(reader)
  if (!reader.done) throw new InvalidPattern('a parenthesis too many')
  const slots = { next: reader.groupCount * 2 }
  const steps = assemble(tree, slots)
  return { steps, groupCount: reader.groupCount, slotCount: slots.next, names: reader.names, remembers: reader.remembers }
}
