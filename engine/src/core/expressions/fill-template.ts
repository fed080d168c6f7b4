import { printDocument } from '../values/print-document.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import type { VariableLookup } from './expression.ts'
import type { TemplatePart } from './parse-template.ts'

/** The text that somebody hears: null and failures are blank, contexts and lists are printed as JSON. */
export function fillTemplate(parts: TemplatePart[], variables: VariableLookup): string {
  return parts.map(part => part.kind === 'text' ? part.text : fill(evaluateExpression(part.expression, variables).value.json)).join('')
}

function fill(value: Parameters<typeof printDocument>[0]): string {
  if (value === null) return ''
  return typeof value === 'object' ? printDocument(value) : String(value)
}
