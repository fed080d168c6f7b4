import { evaluateExpression, lookUpIn, type ExecutableElement, type ExecutableProcess } from '@souffleur/engine/core'
import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

const embeddedForm = 'camunda-forms:bpmn:'

export const formUnknown: Rule = ({ process }) => process.elements
  .filter((element) => hasLostForm(element, process.forms))
  .map((element) => ({ rule: 'form-unknown', severity: 'error', elementId: element.id, message: `The fields of ${elementLabel(element)} are not in the drawing. Add the fields again.` }))

function hasLostForm({ userTask }: ExecutableElement, forms: ExecutableProcess['forms']): boolean {
  const key = userTask?.formKey && evaluateExpression(userTask.formKey, lookUpIn({})).value.json
  return typeof key === 'string' && key.startsWith(embeddedForm) && !(key.slice(embeddedForm.length) in forms)
}
