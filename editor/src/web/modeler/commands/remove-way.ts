import type { CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { isOpenEnd } from '../drawing/open-end.ts'

interface Context { flow: DiagramElement }

/** Removes a flow, with the open end that only this flow reached. */
export class RemoveWay implements CompositeCommand<Context> {
  static $inject = ['modeling']
  private readonly modeling: Modeling

  constructor(modeling: Modeling) {
    this.modeling = modeling
  }

  preExecute({ flow }: Context): void {
    const end = flow.target!
    this.modeling.removeConnection(flow)
    if (isOpenEnd(end.businessObject) && !end.incoming.length) this.modeling.removeShape(end)
  }
}
