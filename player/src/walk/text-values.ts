import type { JsonValue } from '@souffleur/schemas'
import { formatValue } from './format-value.ts'
import { remembering } from './remembering.ts'

const TEMPLATE = /\{\{([\s\S]*?)\}\}/g
/** Two characters of Unicode's private use area hold the place of a value while Markdown is parsed, so that no value is ever read as Markdown. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const RESERVED = /[\uE000\uE001]/g
const PLACE = /\uE000(\d+)\uE001/

/** Evaluates one `{{ expression }}`. */
export type ValueOf = (expression: string) => JsonValue

export interface TextValue { text: string; expression: string; missing: boolean; isNumber: boolean }

/** Takes the `{{ FEEL }}` out of a text: `text` has a place for each, `values` are formatted for the language. */
export function takeValues(template: string, valueOf: ValueOf, lang: string): { text: string; values: TextValue[] } {
  const { text, expressions } = parseTemplate(template)
  return { text, values: expressions.map((expression) => readValue(expression, valueOf, lang)) }
}

const parseTemplate = remembering((template) => {
  const expressions: string[] = []
  const text = template.replace(RESERVED, '').replace(TEMPLATE, (_all, expression: string) => `${OPEN}${expressions.push(expression.trim()) - 1}${CLOSE}`)
  return { text, expressions }
})

/** Splits a text at its places: strings and values in turn. */
export function splitAtValues(text: string, values: TextValue[]): (string | TextValue)[] {
  return text.split(PLACE).flatMap((part, index) => (index % 2 === 1 ? values[Number(part)] ?? [] : part === '' ? [] : part))
}

/** A plain text with its values filled in: labels, hints. */
export function fillText(template: string, valueOf: ValueOf, lang: string): string {
  const { text, values } = takeValues(template, valueOf, lang)
  return splitAtValues(text, values).map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

function readValue(expression: string, valueOf: ValueOf, lang: string): TextValue {
  const value = valueOf(expression)
  const missing = value === null || value === ''
  return { text: missing ? '…' : formatValue(value, lang), expression, missing, isNumber: typeof value === 'number' || typeof value === 'bigint' }
}
