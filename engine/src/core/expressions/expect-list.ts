import type { JsonValue } from '@souffleur/schemas'
import { expectTypes, type Expected, withWarnings } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'
import { expressionText } from './expression-text.ts'

export function expectList(expression: Expression, variables: VariableLookup): Expected<JsonValue[]> {
  const result = expectTypes(expression, variables, ['ARRAY'])
  return 'problem' in result ? result : { value: result.value.json as JsonValue[] }
}

/** Candidate groups and users. */
export function expectStringList(expression: Expression, variables: VariableLookup): Expected<string[]> {
  const result = expectTypes(expression, variables, ['ARRAY'])
  if ('problem' in result) return result
  const items = result.value.json as JsonValue[]
  if (items.every(item => typeof item === 'string')) return { value: items }
  const sentence = `Expected result of the expression '${expressionText(expression)}' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.`
  return { problem: withWarnings(sentence, result.warnings) }
}
