import type { BpmnFactory, CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { eventDefinition } from '../drawing/event-definition.ts'

/** `duration` is ISO 8601 (`PT30S`) or FEEL starting with `=`. */
interface Context { event: DiagramElement; duration: string }

/** Sets how long a timer waits, in place of a date or cycle it may have had. */
export class SetTimer implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
  }

  preExecute({ event, duration }: Context): void {
    const definition = eventDefinition(event.businessObject)!
    const timeDuration = this.bpmnFactory.create('bpmn:FormalExpression', { body: duration })
    timeDuration.$parent = definition
    this.modeling.updateModdleProperties(event, definition, { timeDuration, timeDate: undefined, timeCycle: undefined })
  }
}
