import type { BpmnFactory, CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { processOf } from '../drawing/process-of.ts'

interface Context { element: DiagramElement; text: string }

/** Writes what an element, or the script, is about. */
export class SetDocumentation implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
  }

  preExecute({ element, text }: Context): void {
    const owner = element.parent ? element.businessObject : processOf(element.businessObject)!
    const documentation = this.bpmnFactory.create('bpmn:Documentation', { text })
    documentation.$parent = owner
    this.modeling.updateModdleProperties(element, owner, { documentation: text ? [documentation] : [] })
  }
}
