import type { Expected } from '../expressions/expected.ts'
import { expectStringList } from '../expressions/expect-list.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { Expression, VariableLookup } from '../expressions/expression.ts'
import { expectDateText } from '../expressions/time/evaluate-timer.ts'
import type { UserTaskDefinition } from '../model/executable-process.ts'
import type { ElementContext } from './element-context.ts'
import { findForm, formNotFound } from './evaluate-user-task.ts'
import { extractFailure, type Failure } from './failure.ts'
import { variablesSeenFrom } from './variable-scope.ts'

type Reader = (expression: Expression, variables: VariableLookup) => Expected<string | null>

/** The headers by which a job of a user task says who and when; dates may be null, and are left out then. */
const HEADERS: { member: Exclude<keyof UserTaskDefinition, 'headers' | 'formId' | 'formBinding' | 'externalReference' | 'priority'>; read: Reader }[] = [
  { member: 'assignee', read: expectString },
  { member: 'candidateGroups', read: expectListText },
  { member: 'candidateUsers', read: expectListText },
  { member: 'dueDate', read: expectDateText },
  { member: 'followUpDate', read: expectDateText },
  { member: 'formKey', read: expectString },
]

type Headers = { [header: string]: string }

export function evaluateUserTaskHeaders(context: ElementContext, userTask: UserTaskDefinition): Expected<Headers> | Failure {
  const variables = variablesSeenFrom(context.processing, context.key)
  const headers: Headers = {}
  for (const { member, read } of HEADERS) {
    const expression = userTask[member]
    const result = expression ? read(expression, variables) : { value: null }
    if ('problem' in result) return extractFailure(result.problem)
    if (result.value !== null && result.value !== '') headers[`io.camunda.zeebe:${member}`] = result.value
  }
  return userTask.formId ? withForm(context, userTask.formId, headers) : { value: headers }
}

/** The form is known by its id where it is drawn, by its key where the task is done. */
function withForm(context: ElementContext, formId: Expression, headers: Headers): Expected<Headers> | Failure {
  const { processing, key } = context
  const id = expectString(formId, variablesSeenFrom(processing, key))
  if ('problem' in id) return extractFailure(id.problem)
  const form = findForm(context, id.value)
  return form === undefined ? formNotFound(context, id.value) : { value: { ...headers, 'io.camunda.zeebe:formKey': processing.keyText(form) } }
}

function expectListText(expression: Expression, variables: VariableLookup): Expected<string | null> {
  const list = expectStringList(expression, variables)
  return 'problem' in list ? list : { value: JSON.stringify(list.value) }
}
