import type { BpmnFactory, CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'

/** `condition` is FEEL with its `=`; undefined makes the flow the default one. */
interface Context { flow: DiagramElement; condition: string | undefined }

/** Says when a flow behind a fork is taken. */
export class SetCondition implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
  }

  preExecute({ flow, condition }: Context): void {
    const fork = flow.source!
    const isDefault = fork.businessObject.default === flow.businessObject
    if (condition === undefined) {
      this.modeling.updateProperties(flow, { conditionExpression: undefined })
      return this.modeling.updateProperties(fork, { default: flow.businessObject })
    }
    if (isDefault) this.modeling.updateProperties(fork, { default: undefined })
    this.modeling.updateProperties(flow, { conditionExpression: this.expression(flow, condition) })
  }

  private expression(flow: DiagramElement, body: string): object {
    const expression = this.bpmnFactory.create('bpmn:FormalExpression', { body })
    expression.$parent = flow.businessObject
    return expression
  }
}
