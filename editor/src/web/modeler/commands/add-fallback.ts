import { unavailableError } from '@souffleur/schemas'
import type { CommandStack, CompositeCommand, DiagramElement, ElementFactory, Modeling } from '../canvas/diagram.ts'
import type { OpenEndDrawer } from '../answers/open-end-drawer.ts'

interface Context { task: DiagramElement; name: string }

/** How far below the event its way runs. */
const wayDepth = 70

/** Draws the way for the case that a function's system can't be reached: an error boundary event and an open end behind it. */
export class AddFallback implements CompositeCommand<Context> {
  static $inject = ['modeling', 'commandStack', 'elementFactory', 'openEndDrawer']
  private readonly modeling: Modeling
  private readonly commandStack: CommandStack
  private readonly elementFactory: ElementFactory
  private readonly openEnds: OpenEndDrawer

  constructor(...services: [Modeling, CommandStack, ElementFactory, OpenEndDrawer]) {
    [this.modeling, this.commandStack, this.elementFactory, this.openEnds] = services
  }

  preExecute({ task, name }: Context): void {
    const shape = this.elementFactory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' })
    const boundary = this.modeling.createShape(shape, { x: task.x + task.width / 2, y: task.y + task.height }, task, { attach: true })
    this.commandStack.execute('script.setErrorCode', { event: boundary, code: unavailableError })
    this.modeling.updateLabel(boundary, name)
    this.openEnds.draw(boundary, { ...boundary, y: boundary.y + wayDepth, parent: boundary.parent })
  }
}
