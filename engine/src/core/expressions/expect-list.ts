import type { JsonValue } from '@souffleur/schemas'
import { expectTypes, type Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'
import { expressionText } from './expression-text.ts'

export function expectList(expression: Expression, variables: VariableLookup): Expected<JsonValue[]> {
  const result = expectTypes(expression, variables, ['ARRAY'])
  return 'problem' in result ? result : { value: result.value.json as JsonValue[] }
}

/** Candidate groups and users. */
export function expectStringList(expression: Expression, variables: VariableLookup): Expected<string[]> {
  const result = expectList(expression, variables)
  if ('problem' in result || result.value.every(item => typeof item === 'string')) return result as Expected<string[]>
  return { problem: `Expected result of the expression '${expressionText(expression)}' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.` }
}
