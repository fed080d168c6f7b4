import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

const embeddedForm = 'camunda-forms:bpmn:'

export const formUnknown: Rule = ({ process }) => process.elements
  .filter((element) => {
    const key = element.userTask?.formKey?.source
    return key?.startsWith(embeddedForm) && !(key.slice(embeddedForm.length) in process.forms)
  })
  .map((element) => ({ rule: 'form-unknown', severity: 'error', elementId: element.id, message: `The fields of ${elementLabel(element)} are not in the drawing. Add the fields again.` }))
