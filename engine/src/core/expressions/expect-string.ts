import { expectTypes, type Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'

export function expectString(expression: Expression, variables: VariableLookup): Expected<string> {
  const result = expectTypes(expression, variables, ['STRING'])
  return 'problem' in result ? result : { value: result.value.json as string }
}
