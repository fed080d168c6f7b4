import { posixClasses } from './char-tests.ts'
import type { CharTest } from './node.ts'

/** Some of Java's own names: `InCyrillic` is a block, `javaLowerCase` a method. */
const javaClasses: ReadonlyMap<string, string> = new Map([
  ['InBasicLatin', '\\u0000-\\u007f'], ['InLatin-1Supplement', '\\u0080-\\u00ff'], ['InGreek', '\\u0370-\\u03ff'], ['InCyrillic', '\\u0400-\\u04ff'], ['InHebrew', '\\u0590-\\u05ff'],
  ['InArabic', '\\u0600-\\u06ff'], ['javaLowerCase', '\\p{Lowercase}'], ['javaUpperCase', '\\p{Uppercase}'], ['javaLetter', '\\p{L}'], ['javaDigit', '\\p{Nd}'],
  ['javaLetterOrDigit', '\\p{L}\\p{Nd}'], ['javaWhitespace', '\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000'],
])

const tests = new Map<string, CharTest | null>()

/** `\p{name}`: categories (`L`, `Lu`), scripts (`IsCyrillic`, `script=Greek`), properties (`IsAlphabetic`), POSIX names; `null` for others. */
export function unicodeClass(name: string): CharTest | null {
  const posix = posixClasses.get(name)
  if (posix !== undefined) return posix
  const known = tests.get(name)
  if (known !== undefined) return known
  const test = createTest(name)
  if (tests.size < 200) tests.set(name, test)
  return test
}

function createTest(name: string): CharTest | null {
  const java = javaClasses.get(name)
  if (java !== undefined) return testOf(new RegExp(`^[${java}]$`, 'u'))
  const [, key = '', value = name] = /^(\w+)=(\w+)$/.exec(name) ?? []
  if (!/^\w+$/.test(value)) return null
  const bare = value.replace(/^Is(?=[A-Z])/, '')
  const forms = key === '' ? [`gc=${bare}`, ...(bare === value ? [] : [`sc=${bare}`, bare])] : [`${/^(sc|script)$/i.test(key) ? 'sc' : 'gc'}=${value}`]
  for (const form of forms) {
    const expression = tryExpression(form)
    if (expression !== null) return testOf(expression)
  }
  return null
}

const testOf = (expression: RegExp): CharTest => code => expression.test(String.fromCodePoint(code))

function tryExpression(form: string): RegExp | null {
  try {
    return new RegExp(`^\\p{${form}}$`, 'u')
  } catch {
    return null
  }
}
