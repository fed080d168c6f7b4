import type { Expression } from './expression.ts'

/** As Java's `BigDecimal` reads text: no blanks, no trailing letters. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/

/** Static text; text that looks like a number is that number (zeebe.md 4.9.2). */
export function parseStatic(text: string): Expression {
  return { kind: 'static', source: text, value: decimal.test(text) ? Number(text) : text }
}
