import { expectStringList } from '../expressions/expect-list.ts'
import { expectNumber } from '../expressions/expect-number.ts'
import { expectString } from '../expressions/expect-string.ts'
import type { Expected } from '../expressions/expected.ts'
import type { Expression, VariableLookup } from '../expressions/expression.ts'
import { expectDateText } from '../expressions/time/evaluate-timer.ts'
import { isPriority } from '../model/is-priority.ts'
import type { UserTask } from '../state/unit.ts'
import type { ElementContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { boundForm } from './find-definition.ts'
import { unboundMessage } from './unbound-messages.ts'
import { variablesSeenFrom } from './variable-scope.ts'

/** What the model says of a user task, once its expressions are evaluated: absent texts are empty, an absent form is `-1`. */
export type UserTaskWanted = Pick<UserTask, 'assignee' | 'candidateGroupsList' | 'candidateUsersList' | 'dueDate' | 'followUpDate' | 'formKey' | 'externalFormReference' | 'priority'>

/** Evaluates who should do a user task until when, and finds its form. The first expression that fails is the failure. */
export function evaluateUserTask(context: ElementContext): UserTaskWanted | Failure {
  const { processing, key, element } = context
  const reader = new Reader(variablesSeenFrom(processing, key))
  const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate, formId, externalReference, priority } = element.userTask!
  const own = {
    assignee: reader.read(assignee, expectString, ''),
    candidateGroupsList: reader.read(candidateGroups, expectStringList, []),
    candidateUsersList: reader.read(candidateUsers, expectStringList, []),
    dueDate: reader.read(dueDate, expectDateText, '') ?? '',
    followUpDate: reader.read(followUpDate, expectDateText, '') ?? '',
  }
  const id = reader.read(formId, expectString, undefined)
  const form = id === undefined || reader.problem !== undefined ? undefined : findForm(context, id)
  if (reader.problem === undefined && id !== undefined && form === undefined) return formNotFound(context, id)
  const externalFormReference = reader.read(externalReference, expectString, '')
  const rank = reader.read(priority, expectPriority, undefined)
  return reader.problem === undefined ? { ...own, formKey: form ?? -1, externalFormReference, ...rank !== undefined && { priority: rank } } : extractFailure(reader.problem)
}

function expectPriority(expression: Expression, variables: VariableLookup): Expected<number> {
  const priority = expectNumber(expression, variables)
  if ('problem' in priority || isPriority(priority.value)) return priority
  return { problem: `Expected priority to be in the range [0,100] but was '${priority.value}'.` }
}

/** Key of the form that a user task names. */
export function findForm({ processing, value, element }: ElementContext, id: string): number | undefined {
  return boundForm(processing.state, id, { binding: 'latest', ...element.userTask!.formBinding, definition: value.processDefinitionKey })
}

/** Nobody has deployed the form that a user task names. */
export function formNotFound({ processing, value, element }: ElementContext, id: string): Failure {
  const binding = { binding: 'latest' as const, ...element.userTask!.formBinding, definition: value.processDefinitionKey }
  const expected = `Expected to use a form with id '${id}'`
  const unbound = unboundMessage(processing, { ...binding, expected, expectedByTag: expected, kind: 'form', toDo: 'use' })
  if (unbound !== undefined) return { errorType: 'FORM_NOT_FOUND', message: binding.binding === 'versionTag' ? `${unbound} To resolve the incident, deploy a form with the given id and version tag.\n` : unbound }
  const message = `Expected to find a form with id '${id}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`
  return { errorType: 'FORM_NOT_FOUND', message }
}

/** Reads one expression after another, and none after the first that fails. */
class Reader {
  problem: string | undefined
  readonly #variables: VariableLookup

  constructor(variables: VariableLookup) {
    this.#variables = variables
  }

  read<Value, Absent>(expression: Expression | undefined, expect: (expression: Expression, variables: VariableLookup) => Expected<Value>, absent: Absent): Value | Absent {
    if (expression === undefined || this.problem !== undefined) return absent
    const result = expect(expression, this.#variables)
    if (!('problem' in result)) return result.value
    this.problem = result.problem
    return absent
  }
}
