import { expectTypes, type Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'

/** Retries and the like: the fraction is cut off, as Zeebe does. */
export function expectNumber(expression: Expression, variables: VariableLookup): Expected<number> {
  const result = expectTypes(expression, variables, ['NUMBER'])
  return 'problem' in result ? result : { value: Math.trunc(Number(result.value.json)) }
}
