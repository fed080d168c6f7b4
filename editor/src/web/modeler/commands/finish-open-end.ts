import type { CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'

/** `shape` is the new element, not yet on the canvas. */
interface Context { openEnd: DiagramElement; shape: DiagramElement; placed?: DiagramElement }

/** Puts a real element where a way was left open: the flows that led to the open end lead to it. */
export class FinishOpenEnd implements CompositeCommand<Context> {
  static $inject = ['modeling']
  private readonly modeling: Modeling

  constructor(modeling: Modeling) {
    this.modeling = modeling
  }

  preExecute(context: Context): void {
    const { openEnd, shape } = context
    const position = { x: openEnd.x + shape.width / 2, y: openEnd.y + openEnd.height / 2 }
    context.placed = this.modeling.createShape(shape, position, openEnd.parent!)
    const docking = { x: openEnd.x, y: position.y }
    for (const flow of openEnd.incoming.slice()) this.modeling.reconnectEnd(flow, context.placed, docking)
    this.modeling.removeShape(openEnd)
  }
}
