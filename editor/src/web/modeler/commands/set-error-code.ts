import type { BpmnFactory, CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { definitionsOf } from '../drawing/definitions-of.ts'
import { eventDefinition } from '../drawing/event-definition.ts'
import type { Moddle } from '../drawing/moddle.ts'

/** Without a code the event takes every error. */
interface Context { event: DiagramElement; code: string | undefined }

/** Says which error an event waits for. The drawing keeps one error object a code. */
export class SetErrorCode implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
  }

  preExecute({ event, code }: Context): void {
    const errorRef = code === undefined ? undefined : this.known(event, code) ?? this.create(event, code)
    this.modeling.updateModdleProperties(event, eventDefinition(event.businessObject)!, { errorRef })
  }

  private known(event: DiagramElement, code: string): Moddle | undefined {
    const elements: Moddle[] = definitionsOf(event.businessObject).rootElements
    return elements.find((element) => element.$type === 'bpmn:Error' && element.errorCode === code)
  }

  private create(event: DiagramElement, code: string): Moddle {
    const definitions = definitionsOf(event.businessObject)
    const created = this.bpmnFactory.create('bpmn:Error', { name: code, errorCode: code })
    created.$parent = definitions
    this.modeling.updateModdleProperties(event, definitions, { rootElements: [...definitions.rootElements, created] })
    return created
  }
}
