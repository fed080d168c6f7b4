import type { Expected } from '../expressions/expected.ts'
import { expectStringList } from '../expressions/expect-list.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { Expression, VariableLookup } from '../expressions/expression.ts'
import { expectDateText } from '../expressions/time/evaluate-timer.ts'
import type { UserTaskDefinition } from '../model/executable-process.ts'

type Reader = (expression: Expression, variables: VariableLookup) => Expected<string | null>

/** The headers by which a job of a user task says who and when; dates may be null, and are left out then. */
const HEADERS: { member: keyof UserTaskDefinition; read: Reader }[] = [
  { member: 'assignee', read: expectString },
  { member: 'candidateGroups', read: expectListText },
  { member: 'candidateUsers', read: expectListText },
  { member: 'dueDate', read: expectDateText },
  { member: 'followUpDate', read: expectDateText },
  { member: 'formKey', read: expectString },
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

function expectListText(expression: Expression, variables: VariableLookup): Expected<string | null> {
  const list = expectStringList(expression, variables)
  return 'problem' in list ? list : { value: JSON.stringify(list.value) }
}
