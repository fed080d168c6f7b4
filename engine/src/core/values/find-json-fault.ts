const SPACE = /[ \t\r\n]*/y
const SCALAR = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$])|(?:true|false|null)(?![\w$])/y
const WORD = /[A-Za-z_$][\w$]*/y

/** What may come next; the texts of `AFTER` are closers and what separates. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | 'more'

/** Where text stops to be JSON: offset of the first character that cannot stand there, of the end of an unknown word, or of the end of the text. Only for text that is no JSON. */
export function findJsonFault(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  for (let at = endOf(SPACE, text, 0); at < text.length; at = endOf(SPACE, text, at)) {
    const step = next(text, { at, expected, open })
    if (typeof step === 'number') return step
    at = step.at
    expected = step.expected
    if (expected === 'more' && open.length === 0) return at
  }
  return text.length
}

interface Place { at: number; expected: Expected; open: string[] }

function next(text: string, { at, expected, open }: Place): number | { at: number; expected: Expected } {
  const character = text[at]!
  if (expected === ':') return character === ':' ? { at: at + 1, expected: 'value' } : at
  if (character === open.at(-1) && expected !== 'value' && expected !== 'name') {
    open.pop()
    return { at: at + 1, expected: 'more' }
  }
  if (expected === 'more') return character === ',' ? { at: at + 1, expected: open.at(-1) === '}' ? 'name' : 'value' } : at
  if (expected.startsWith('name')) return character === '"' ? scalar(text, at, ':') : at
  if (character !== '{' && character !== '[') return scalar(text, at, 'more')
  open.push(character === '{' ? '}' : ']')
  return { at: at + 1, expected: character === '{' ? 'name or }' : 'value or ]' }
}

function scalar(text: string, at: number, expected: Expected): number | { at: number; expected: Expected } {
  const end = endOf(SCALAR, text, at)
  return end > at ? { at: end, expected } : endOf(WORD, text, at)
}

/** Where a match that begins at `at` ends; `at` where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
