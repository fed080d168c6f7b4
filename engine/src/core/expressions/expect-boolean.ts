import { expectTypes, type Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'

export function expectBoolean(expression: Expression, variables: VariableLookup): Expected<boolean> {
  const result = expectTypes(expression, variables, ['BOOLEAN'])
  return 'problem' in result ? result : { value: result.value.json as boolean }
}
