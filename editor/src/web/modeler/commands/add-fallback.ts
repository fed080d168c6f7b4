import { unavailableError } from '@souffleur/schemas'
import type { CommandStack, CompositeCommand, DiagramElement, ElementFactory, Modeling, Point } from '../canvas/diagram.ts'
import type { OpenEndDrawer } from '../answers/open-end-drawer.ts'

interface Context { task: DiagramElement; name: string }

/** How far below the event its way runs. */
const wayDepth = 70
const spotSize = 36

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
    const boundary = this.modeling.createShape(shape, freeSpot(task), task, { attach: true })
    this.commandStack.execute('script.setErrorCode', { event: boundary, code: unavailableError })
    this.modeling.updateLabel(boundary, name)
    this.openEnds.draw(boundary, { ...boundary, y: boundary.y + wayDepth, parent: boundary.parent })
  }
}

/** Where on the lower edge neither a line ends nor another event sits: the middle, right of it, left of it. */
function freeSpot(task: DiagramElement): Point {
  const spots = [0.5, 0.8, 0.2].map((share) => ({ x: task.x + task.width * share, y: task.y + task.height }))
  const taken = [...ends(task), ...(task.attachers ?? []).map((event) => ({ x: event.x + event.width / 2, y: event.y + event.height / 2 }))]
  return spots.find((spot) => taken.every((point) => Math.hypot(point.x - spot.x, point.y - spot.y) > spotSize)) ?? spots[0]!
}

function ends(task: DiagramElement): Point[] {
  return [...task.incoming.map((flow) => flow.waypoints!.at(-1)!), ...task.outgoing.map((flow) => flow.waypoints![0]!)]
}
