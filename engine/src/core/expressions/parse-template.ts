import type { Expression } from './expression.ts'
import { parseExpression } from './parse-expression.ts'

export type TemplatePart = { kind: 'text'; text: string } | { kind: 'expression'; expression: Expression }

const placeholder = /\{\{((?:"(?:[^"\\]|\\.)*"|[^"{}]|\{(?!\{)|\}(?!\}))*)\}\}/gs

/** Text with `{{ FEEL }}` → parts in order. Braces that hold nothing readable stay text. Expressions that do not parse are parts of kind `invalid`. */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of template.matchAll(placeholder)) {
    if (match.index > end) parts.push({ kind: 'text', text: template.slice(end, match.index) })
    parts.push({ kind: 'expression', expression: parseExpression(`=${match[1]}`) })
    end = match.index + match[0].length
  }
  if (end < template.length) parts.push({ kind: 'text', text: template.slice(end) })
  return parts
}
