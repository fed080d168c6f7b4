/** Steps that matching may take at worst. */
export const maxPatternSteps = 100_000_000

const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\)?(?:[*+]|\{\d+(?:,\d*)?\})|[()|]/gsu

/**
 * How many steps a backtracking matcher may need for a text of this length: a power of the length for each unbounded repetition; without
 * end for repetitions of repetitions or of alternatives, which are the patterns that hang programs.
 */
export function patternCost(pattern: string, length: number): number {
  const groups = [false]
  let power = 1
  for (const [token] of pattern.matchAll(tokens)) {
    const inner = token.startsWith(')') ? groups.pop() ?? false : false
    if (token === '(') groups.push(false)
    if (isRepetition(token) && inner) return Infinity
    if (isRepetition(token) && !/\d\}$/.test(token)) power++
    if (isRepetition(token) || inner || token === '|') groups[groups.length - 1] = true
  }
  return Math.max(length, 1) ** power
}

const isRepetition = (token: string): boolean => !token.startsWith('\\') && !token.startsWith('[') && /[*+}]$/.test(token)
