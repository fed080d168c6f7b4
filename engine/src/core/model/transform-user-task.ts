import { constantExpression } from '../expressions/constant-expression.ts'
import type { Expression } from '../expressions/expression.ts'
import { parseStatic } from '../expressions/parse-static.ts'
import { parseDateTime } from '../expressions/time/parse-date-time.ts'
import type { UserTaskDefinition } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readExpression, report } from './process-model.ts'
import { extensionOf, readHeaders } from './transform-extensions.ts'
import type { XmlElement } from './xml-element.ts'

/** Job type of user tasks. */
export const userTaskJobType = 'io.camunda.zeebe:userTask'

/** A job-based user task: a job with one try, and who should do it until when. */
export function transformUserTask(model: ProcessModel, { xml, element }: ModelNode): void {
  element.job = { type: parseStatic(userTaskJobType), retries: parseStatic('1'), headers: readHeaders(model, xml) }
  const assignment = extensionOf(xml, 'assignmentDefinition')
  const schedule = extensionOf(xml, 'taskSchedule')
  element.userTask = withoutAbsent({
    assignee: readText(model, assignment, 'assignee'),
    candidateGroups: readNames(model, assignment, 'candidateGroups'),
    candidateUsers: readNames(model, assignment, 'candidateUsers'),
    dueDate: readDate(model, schedule, 'dueDate'),
    followUpDate: readDate(model, schedule, 'followUpDate'),
    formKey: readFormKey(model, xml),
  })
}

const withoutAbsent = (definition: { [Name in keyof UserTaskDefinition]: Expression | undefined }): UserTaskDefinition =>
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
  const names = expression.source.split(',').map(part => part.trim()).filter(part => part !== '')
  return constantExpression(names, `=${JSON.stringify(names)}`)
}

function readDate(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const expression = readOptional(model, xml, name)
  if (xml !== undefined && expression?.kind === 'static' && parseDateTime(expression.source) === undefined) {
    report(model, xml, `Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '${expression.source}'.`)
  }
  return expression
}

function readFormKey(model: ProcessModel, xml: XmlElement): Expression | undefined {
  const form = extensionOf(xml, 'formDefinition')
  if (form?.attributes.get('formId')) report(model, form, "Linked forms ('formId') are currently not supported. Embed the form in the process")
  else if (form !== undefined && !form.attributes.get('formKey')) report(model, form, "Exactly one of the attributes 'formId, formKey' must be present and not blank")
  return readText(model, form, 'formKey')
}

function readOptional(model: ProcessModel, xml: XmlElement | undefined, name: string): Expression | undefined {
  const text = xml?.attributes.get(name)
  return xml === undefined || text === undefined || text === '' ? undefined : readExpression(model, xml, text)
}
