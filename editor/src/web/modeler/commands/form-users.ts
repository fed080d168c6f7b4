import type { DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import { formIdOf } from '../drawing/step-form.ts'

/** The steps that show an embedded form: more than one after a step was copied. */
export function formUsers(elementRegistry: ElementRegistry, formId: string): DiagramElement[] {
  return elementRegistry.filter((element) => !element.labelTarget && formIdOf(element.businessObject) === formId)
}
