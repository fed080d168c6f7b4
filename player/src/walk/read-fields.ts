import { fieldTypes, type Field, type ScriptOutline } from '@souffleur/schemas'
import { pickLabel } from './pick-wording.ts'
import type { StepJob } from './step-job.ts'
import { fillText, type ValueOf } from './text-values.ts'

/** Where a Zeebe job names its form, and how it names one that lies in the drawing itself. */
const FORM_KEY_HEADER = 'io.camunda.zeebe:formKey'
const EMBEDDED_FORM = 'camunda-forms:bpmn:'

interface Wording { valueOf: ValueOf; lang: string }

/** The fields of a step: the components of its embedded form that the player knows, worded for the language. Empty without a form. */
export function readFields(job: StepJob, outline: ScriptOutline, wording: Wording): Field[] {
  const formKey = job.customHeaders[FORM_KEY_HEADER] ?? ''
  if (!formKey.startsWith(EMBEDDED_FORM)) return []
  const { components } = (outline.forms[formKey.slice(EMBEDDED_FORM.length)] ?? {}) as { components?: Field[] }
  return (Array.isArray(components) ? components : []).filter(isKnown).map((field) => wordField(field, wording))
}

function isKnown(field: Field): boolean {
  return fieldTypes.includes(field?.type) && (field.type === 'text' || typeof field.key === 'string')
}

function wordField(field: Field, { valueOf, lang }: Wording): Field {
  const word = (text: string, labels?: { [language: string]: string }) => fillText(pickLabel(text, labels, lang), valueOf, lang)
  const { label, labels, description, text, values } = field
  return {
    ...field,
    ...(label !== undefined && { label: word(label, labels) }),
    ...(description !== undefined && { description: word(description) }),
    ...(text !== undefined && { text: word(text, field.type === 'text' ? labels : undefined) }),
    ...(Array.isArray(values) && { values: values.map((option) => ({ ...option, label: word(option.label, option.labels) })) }),
  }
}
