import type { Field } from '@souffleur/schemas'
import type { BpmnFactory, CompositeCommand, DiagramElement, ElementRegistry, Modeling } from '../canvas/diagram.ts'
import { processOf } from '../drawing/process-of.ts'
import { formIdOf, formKey, formOf } from '../drawing/step-form.ts'
import { formUsers } from './form-users.ts'
import type { ExtensionWriter } from './extension-writer.ts'

/** `components` is the whole list in order; form-js members that Souffleur does not read travel with it. */
interface Context { step: DiagramElement; components: Field[] }

const formSchemaVersion = 18

/** Writes the fields of a step as an embedded form-js document. A form shared with another step (after a copy) is copied first. */
export class SetFields implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory', 'elementRegistry', 'extensionWriter']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory
  private readonly elementRegistry: ElementRegistry
  private readonly writer: ExtensionWriter

  constructor(...services: [Modeling, BpmnFactory, ElementRegistry, ExtensionWriter]) {
    [this.modeling, this.bpmnFactory, this.elementRegistry, this.writer] = services
  }

  preExecute({ step, components }: Context): void {
    const form = formOf(step.businessObject)
    const body = JSON.stringify({ type: 'default', schemaVersion: formSchemaVersion, ...form?.document, components }, null, 2)
    if (form && !this.isShared(step, form.id)) return this.modeling.updateModdleProperties(step, form.moddle, { body })
    const id = this.freeId(step)
    const created = this.bpmnFactory.create('zeebe:UserTaskForm', { id, body })
    this.writer.append(step, created, processOf(step.businessObject)!)
    this.writer.set(step, 'zeebe:FormDefinition', { formKey: formKey(id) })
  }

  private isShared(step: DiagramElement, formId: string): boolean {
    return formUsers(this.elementRegistry, formId).some((user) => user !== step)
  }

  private freeId(step: DiagramElement): string {
    const base = `UserTaskForm_${step.id}`
    const taken = this.elementRegistry.filter((element) => formIdOf(element.businessObject)?.startsWith(base) ?? false).length
    return taken ? `${base}_${taken + 1}` : base
  }
}
