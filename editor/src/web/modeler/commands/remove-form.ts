import type { CompositeCommand, DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import { processOf } from '../drawing/process-of.ts'
import { formIdOf } from '../drawing/step-form.ts'
import { formUsers } from './form-users.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { step: DiagramElement }

/** Takes the whole form from a step, which then only says or asks. A form that another step shows too stays for that one. */
export class RemoveForm implements CompositeCommand<Context> {
  static $inject = ['extensionWriter', 'elementRegistry']
  private readonly writer: ExtensionWriter
  private readonly elementRegistry: ElementRegistry

  constructor(writer: ExtensionWriter, elementRegistry: ElementRegistry) {
    this.writer = writer
    this.elementRegistry = elementRegistry
  }

  preExecute({ step }: Context): void {
    const id = formIdOf(step.businessObject)
    this.writer.remove(step, (value) => value.$type === 'zeebe:FormDefinition')
    if (!id || formUsers(this.elementRegistry, id).length) return
    const owner = processOf(step.businessObject)!
    this.writer.remove(step, (value) => value.$type === 'zeebe:UserTaskForm' && value.id === id, owner)
  }
}
