import { unavailableError } from '@souffleur/schemas'
import type { BpmnFactory, CompositeCommand, DiagramElement, ElementFactory, Modeling } from '../canvas/diagram.ts'
import { definitionsOf } from '../drawing/definitions-of.ts'
import { eventDefinition } from '../drawing/event-definition.ts'
import type { Moddle } from '../drawing/moddle.ts'
import type { OpenEndDrawer } from '../answers/open-end-drawer.ts'

interface Context { task: DiagramElement; name: string }

/** How far below the event its way runs. */
const wayDepth = 70

/** Draws the way for the case that a function's system can't be reached: an error boundary event and an open end behind it. */
export class AddFallback implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory', 'elementFactory', 'openEndDrawer']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory
  private readonly elementFactory: ElementFactory
  private readonly openEnds: OpenEndDrawer

  constructor(...services: [Modeling, BpmnFactory, ElementFactory, OpenEndDrawer]) {
    [this.modeling, this.bpmnFactory, this.elementFactory, this.openEnds] = services
  }

  preExecute({ task, name }: Context): void {
    const shape = this.elementFactory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' })
    const boundary = this.modeling.createShape(shape, { x: task.x + task.width / 2, y: task.y + task.height }, task, { attach: true })
    this.modeling.updateModdleProperties(boundary, eventDefinition(boundary.businessObject)!, { errorRef: this.unavailable(boundary) })
    this.modeling.updateLabel(boundary, name)
    this.openEnds.draw(boundary, { ...boundary, y: boundary.y + wayDepth, parent: boundary.parent })
  }

  /** The error of the drawing with this code, made where it is missing. */
  private unavailable(boundary: DiagramElement): Moddle {
    const definitions = definitionsOf(boundary.businessObject)
    const existing = (definitions.rootElements as Moddle[]).find((element) => element.$type === 'bpmn:Error' && element.errorCode === unavailableError)
    if (existing) return existing
    const created = this.bpmnFactory.create('bpmn:Error', { name: unavailableError, errorCode: unavailableError })
    created.$parent = definitions
    this.modeling.updateModdleProperties(boundary, definitions, { rootElements: [...definitions.rootElements, created] })
    return created
  }
}
