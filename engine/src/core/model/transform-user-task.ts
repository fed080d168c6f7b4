import { constantExpression } from '../expressions/constant-expression.ts'
import type { Expression } from '../expressions/expression.ts'
import { parseStatic } from '../expressions/parse-static.ts'
import { parseDateTime } from '../expressions/time/parse-date-time.ts'
import type { UserTaskDefinition } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readExpression, report } from './process-model.ts'
import { isPriority } from './is-priority.ts'
import { readBinding } from './read-binding.ts'
import { extensionOf, readHeaders } from './transform-extensions.ts'
import type { XmlElement } from './xml-element.ts'

/** Job type of user tasks. */
export const userTaskJobType = 'io.camunda.zeebe:userTask'

/** Who should do a user task until when, and by a job with one try, or natively (`zeebe:userTask`). */
export function transformUserTask(model: ProcessModel, { xml, element }: ModelNode): void {
  const native = extensionOf(xml, 'userTask') !== undefined
  const headers = readHeaders(model, xml)
  if (!native) element.job = { type: parseStatic(userTaskJobType), retries: parseStatic('1'), headers }
  const assignment = extensionOf(xml, 'assignmentDefinition')
  const schedule = extensionOf(xml, 'taskSchedule')
  const expressions = withoutAbsent({
    assignee: readText(model, assignment, 'assignee'),
    candidateGroups: readNames(model, assignment, 'candidateGroups'),
    candidateUsers: readNames(model, assignment, 'candidateUsers'),
    dueDate: readDate(model, schedule, 'dueDate'),
    followUpDate: readDate(model, schedule, 'followUpDate'),
    ...readForm(model, xml, native),
    priority: native ? readPriority(model, extensionOf(xml, 'priorityDefinition')) : undefined,
  })
  const form = extensionOf(xml, 'formDefinition')
  element.userTask = { ...expressions, ...native && { headers }, ...expressions.formId && form && { formBinding: readBinding(model, form) } }
}

type Expressions = Omit<UserTaskDefinition, 'headers' | 'formBinding'>

const withoutAbsent = (definition: { [Name in keyof Expressions]: Expression | undefined }): Expressions =>
  Object.fromEntries(Object.entries(definition).filter(([, expression]) => expression !== undefined))

/** Static text stays text even where it looks like a number. */
function readText(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const expression = readOptional(model, xml, name)
  return expression?.kind === 'static' ? constantExpression(expression.source, `="${expression.source}"`) : expression
}

/** FEEL list, or static names with commas between them. */
function readNames(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const expression = readOptional(model, xml, name)
  if (expression?.kind !== 'static') return expression
  const names = expression.source.split(',').map(part => part.trim())
  if (names.includes('')) report(model, xml!, `Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found '${expression.source}'.`)
  return constantExpression(names, `=${JSON.stringify(names)}`)
}

function readDate(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const expression = readOptional(model, xml, name)
  if (xml !== undefined && expression?.kind === 'static' && parseDateTime(expression.source) === undefined) {
    report(model, xml, `Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '${expression.source}'.`)
  }
  return expression
}

/** FEEL, or a whole number from 0 to 100. */
function readPriority(model: ProcessModel, xml: XmlElement | undefined): Expression | undefined {
  const expression = readOptional(model, xml, 'priority')
  if (xml !== undefined && expression === undefined) report(model, xml, "Attribute 'priority' must be present and not empty")
  if (xml === undefined || expression?.kind !== 'static') return expression
  const isWhole = /^[+-]?\d{1,9}$/.test(expression.source)
  if (!isWhole) report(model, xml, `Expected static value to be a valid Number between 0 and 100, but found '${expression.source}'.`)
  else if (!isPriority(Number(expression.source))) report(model, xml, `Priority must be a number between 0 and 100, but was '${expression.source}'`)
  return expression
}

/** The form is one of the engine's by its id; or a text that only those who do the task understand, which is told apart by how the task is done. */
function readForm(model: ProcessModel, xml: XmlElement, native: boolean): { [Name in keyof Expressions]: Expression | undefined } {
  const form = extensionOf(xml, 'formDefinition')
  const other = native ? 'externalReference' : 'formKey'
  const isGiven = (name: string): boolean => (form?.attributes.get(name) ?? '').trim() !== ''
  if (form !== undefined && isGiven('formId') === isGiven(other)) {
    report(model, form, `Exactly one of the attributes 'formId, ${other}' must be present and not blank${native ? ' for native user tasks' : ''}`)
  }
  return { formId: isGiven('formId') ? readText(model, form, 'formId') : undefined, [other]: isGiven(other) ? readText(model, form, other) : undefined }
}

function readOptional(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const text = xml?.attributes.get(name)
  return xml === undefined || text === undefined || text === '' ? undefined : readExpression(model, xml, text)
}
