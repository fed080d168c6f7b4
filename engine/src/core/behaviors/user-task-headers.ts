import { evaluateExpression } from '../expressions/evaluate-expression.ts'
import type { Expected } from '../expressions/expected.ts'
import { expectStringList } from '../expressions/expect-list.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { Expression, VariableLookup } from '../expressions/expression.ts'
import { expectDateText } from '../expressions/time/evaluate-timer.ts'
import type { UserTaskDefinition } from '../model/executable-process.ts'

type Reader = (expression: Expression, variables: VariableLookup) => Expected<string | null>

/** The headers by which a job of a user task says who and when; what is null is left out. */
const HEADERS: { member: keyof UserTaskDefinition; read: Reader }[] = [
  { member: 'assignee', read: orNull(expectString) },
  { member: 'candidateGroups', read: expectListText },
  { member: 'candidateUsers', read: expectListText },
  { member: 'dueDate', read: expectDateText },
  { member: 'followUpDate', read: expectDateText },
  { member: 'formKey', read: orNull(expectString) },
]

export function evaluateUserTaskHeaders(userTask: UserTaskDefinition, variables: VariableLookup): Expected<{ [header: string]: string }> {
  const headers: { [header: string]: string } = {}
  for (const { member, read } of HEADERS) {
    const expression = userTask[member]
    const result = expression ? read(expression, variables) : { value: null }
    if ('problem' in result) return result
    if (result.value !== null && result.value !== '') headers[`io.camunda.zeebe:${member}`] = result.value
  }
  return { value: headers }
}

function orNull(read: (expression: Expression, variables: VariableLookup) => Expected<string>): Reader {
  return (expression, variables) => evaluateExpression(expression, variables).value.type === 'NULL' ? { value: null } : read(expression, variables)
}

function expectListText(expression: Expression, variables: VariableLookup): Expected<string | null> {
  if (evaluateExpression(expression, variables).value.type === 'NULL') return { value: null }
  const list = expectStringList(expression, variables)
  return 'problem' in list ? list : { value: JSON.stringify(list.value) }
}
