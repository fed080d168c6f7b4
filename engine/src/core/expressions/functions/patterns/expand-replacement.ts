import type { Pattern } from './pattern.ts'

/** A replacement as Java reads it: `$1`, `${name}`, `\` before what shall stay. `null` where it is malformed or asks for a group that there is not. */
export function expandReplacement(replacement: string, pattern: Pattern, groups: readonly (string | undefined)[]): string | null {
  let expanded = ''
  for (let index = 0; index < replacement.length;) {
    const part = readPart(replacement, index, { pattern, groups })
    if (part === null) return null
    expanded += part.text
    index += part.length
  }
  return expanded
}

interface Source { pattern: Pattern; groups: readonly (string | undefined)[] }

interface Part { text: string; length: number }

function readPart(replacement: string, index: number, source: Source): Part | null {
  const char = replacement[index] ?? ''
  if (char === '\\') return index + 1 < replacement.length ? { text: replacement[index + 1] ?? '', length: 2 } : null
  if (char !== '$') return { text: char, length: 1 }
  return replacement[index + 1] === '{' ? readName(replacement.slice(index), source) : readDigits(replacement.slice(index + 1), source.groups)
}

function readName(text: string, { pattern, groups }: Source): Part | null {
  const match = /^\$\{([a-zA-Z][a-zA-Z0-9]*)\}/.exec(text)
  const group = match === null ? undefined : pattern.names.get(match[1] ?? '')
  return match === null || group === undefined ? null : { text: groups[group] ?? '', length: match[0].length }
}

/** As many digits as name a group that exists. */
function readDigits(text: string, groups: readonly (string | undefined)[]): Part | null {
  const digits = /^\d+/.exec(text)?.[0] ?? ''
  if (digits === '' || Number(digits[0]) >= groups.length) return null
  let length = 1
  while (length < digits.length && Number(digits.slice(0, length + 1)) < groups.length) length++
  return { text: groups[Number(digits.slice(0, length))] ?? '', length: length + 1 }
}
