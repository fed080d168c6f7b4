import type { Source } from './source.ts'

const quoted = /"(?:\\[\s\S]|[^"\\])*"/y

/** Text between quotes as written: a backslash keeps a quote from ending it. */
export function takeQuoted(source: Source): string | undefined {
  return source.takeMatch(quoted)?.slice(1, -1)
}

const escapes: { [letter: string]: string } = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', s: ' ' }

/** Zeebe's escapes: `\b \t \n \f \r \" \' \s`. Others, `\\` and `\u0041` among them, stay as written. */
export function resolveEscapes(text: string): string {
  return text.includes('\\') ? text.replace(/\\([btnfr"'s])/g, (_, letter: string) => escapes[letter] ?? letter) : text
}
