import { compileLiteralComparison } from './compile-literal-comparison.ts'
import { compilePath } from './compile-path.ts'
import type { Evaluation, VariableLookup } from './expression.ts'
import { feelinAdapter } from './feelin-adapter.ts'

export type CompiledFeel = { evaluate: (variables: VariableLookup) => Evaluation } | { problem: string }

/** Longest FEEL text that is parsed. */
export const maxExpressionLength = 20_000

/**
 * FEEL text (without `=`) → closure. Paths and their comparisons with a literal, which are most of what scripts hold, are evaluated
 * directly: some hundred times faster, and whole numbers beyond 2^53 pass unharmed.
 */
export function compileFeel(text: string): CompiledFeel {
  if (text.length > maxExpressionLength) return { problem: `failed to parse expression of ${text.length} characters: at most ${maxExpressionLength} are allowed` }
  const evaluate = compilePath(text) ?? compileLiteralComparison(text)
  return evaluate === undefined ? feelinAdapter(text) : { evaluate }
}
