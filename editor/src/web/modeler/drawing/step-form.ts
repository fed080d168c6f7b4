import type { Field } from '@souffleur/schemas'
import { extension } from './extension.ts'
import { processOf } from './process-of.ts'
import type { Moddle } from './moddle.ts'

const embeddedPrefix = 'camunda-forms:bpmn:'

/** An embedded form as drawn. `document` keeps members that Souffleur does not read. */
export interface StepForm { id: string; moddle: Moddle; document: { components: Field[]; [member: string]: unknown } }

/** The id of the embedded form a step shows, undefined where it shows none. */
export function formIdOf(step: Moddle): string | undefined {
  const key: string | undefined = extension(step, 'zeebe:FormDefinition')?.formKey
  return key?.startsWith(embeddedPrefix) ? key.slice(embeddedPrefix.length) : undefined
}

/** The key under which a step refers to an embedded form. */
export function formKey(formId: string): string {
  return embeddedPrefix + formId
}

/** The embedded form of a step; undefined where there is none or it is not JSON. */
export function formOf(step: Moddle): StepForm | undefined {
  const id = formIdOf(step)
  const values: Moddle[] = processOf(step)?.extensionElements?.values ?? []
  const moddle = values.find((value) => value.$type === 'zeebe:UserTaskForm' && value.id === id)
  const document = moddle && parseForm(moddle.body)
  return id && moddle && document ? { id, moddle, document } : undefined
}

/** The fields of a step in order. */
export function fieldsOf(step: Moddle): Field[] {
  return formOf(step)?.document.components ?? []
}

function parseForm(body: string | undefined): StepForm['document'] | undefined {
  try {
    const document = JSON.parse(body ?? '') as StepForm['document'] | null
    return Array.isArray(document?.components) ? document : undefined
  } catch {
    return undefined
  }
}
