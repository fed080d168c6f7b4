import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { limitList } from './limit-list.ts'
import { limitText } from './limit-text.ts'
import { compilePattern } from './patterns/compile-pattern.ts'
import { expandReplacement } from './patterns/expand-replacement.ts'
import { findAll, findNext } from './patterns/find-next.ts'
import type { Pattern } from './patterns/pattern.ts'

/** Regular expressions, as Java understands them. */
export const patternFunctions: readonly BuiltIn[] = [
  defineBuiltIn({ name: 'matches', parameters: ['input', 'pattern'], call: ([input, pattern], run) => matches({ input, pattern, flags: '' }, run) }),
  defineBuiltIn({ name: 'matches', parameters: ['input', 'pattern', 'flags'], call: ([input, pattern, flags], run) => matches({ input, pattern, flags }, run) }),
  defineBuiltIn({
    name: 'replace', parameters: ['input', 'pattern', 'replacement'], call: ([input, pattern, replacement], run) => replace({ input, pattern, flags: '' }, replacement, run),
  }),
  defineBuiltIn({
    name: 'replace', parameters: ['input', 'pattern', 'replacement', 'flags'],
    call: ([input, pattern, replacement, flags], run) => replace({ input, pattern, flags }, replacement, run),
  }),
  defineBuiltIn({ name: 'split', parameters: ['string', 'delimiter'], call: ([text, delimiter], run) => split(text, delimiter, run) }),
  defineBuiltIn({ name: 'extract', parameters: ['input', 'pattern'], call: ([input, pattern], run) => extract(input, pattern, run) }),
]

interface Search { input: Value | undefined; pattern: Value | undefined; flags: Value | undefined }

function withPattern({ input, pattern, flags }: Search, run: Run, use: (pattern: Pattern, text: string) => Value | Refusal): Value | undefined | Refusal {
  if (typeof input !== 'string' || typeof pattern !== 'string' || typeof flags !== 'string') return undefined
  const compiled = compilePattern(limitText(pattern, run), flags)
  if (compiled === null) return new Refusal(`Invalid pattern '${pattern}'`)
  spend(run, compiled.steps.length)
  return use(compiled, limitText(input, run))
}

function matches(search: Search, run: Run): Value | undefined | Refusal {
  return withPattern(search, run, (pattern, text) => findNext(pattern, { text, from: 0 }, run) !== null)
}

function replace(search: Search, replacement: Value | undefined, run: Run): Value | undefined | Refusal {
  if (typeof replacement !== 'string') return undefined
  return withPattern(search, run, (pattern, text) => replaceAll(pattern, { text, replacement }, run) ?? new Refusal(`Invalid pattern '${String(search.pattern)}'`))
}

/** `null` where the replacement asks for a group that there is not. */
function replaceAll(pattern: Pattern, { text, replacement }: { text: string; replacement: string }, run: Run): string | null {
  let [replaced, end] = ['', 0]
  for (const match of findAll(pattern, text, run)) {
    const expanded = expandReplacement(replacement, pattern, match.map(group => group && text.slice(...group)))
    const [whole] = match
    if (expanded === null || whole === undefined) return null
    replaced = limitText(replaced + text.slice(end, whole[0]) + expanded, run)
    end = whole[1]
  }
  return limitText(replaced + text.slice(end), run)
}

function split(text: Value | undefined, delimiter: Value | undefined, run: Run): Value | undefined | Refusal {
  const parts = withPattern({ input: text, pattern: delimiter, flags: '' }, run, (pattern, input) => splitText(pattern, input, run))
  return parts instanceof Refusal ? new Refusal(`Invalid pattern for delimiter '${String(delimiter)}'`) : parts
}

/** An empty match at the beginning makes no empty part. */
function splitText(pattern: Pattern, text: string, run: Run): Value {
  const parts: string[] = []
  let end = 0
  for (const [whole] of findAll(pattern, text, run)) {
    if (whole === undefined || (whole[1] === 0)) continue
    parts.push(text.slice(end, whole[0]))
    end = whole[1]
  }
  return limitList([...parts, text.slice(end)], run)
}

function extract(input: Value | undefined, pattern: Value | undefined, run: Run): Value | undefined | Refusal {
  return withPattern({ input, pattern, flags: '' }, run, (compiled, text) => limitList(findAll(compiled, text, run).map(([whole = [0, 0]]) => text.slice(...whole)), run))
}
