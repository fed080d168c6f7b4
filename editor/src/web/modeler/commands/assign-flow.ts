import type { CommandStack, CompositeCommand, DiagramElement, ElementRegistry, Modeling } from '../canvas/diagram.ts'
import type { AnswerDrawer } from '../answers/answer-drawer.ts'
import { ownFlow } from '../drawing/answer-flow.ts'

interface Context { flow: DiagramElement; step: DiagramElement; answer: { id: string; label: string } }

/** Gives a drawn flow to an answer. Where that answer's way was still an open end, the open end goes. */
export class AssignFlow implements CompositeCommand<Context> {
  static $inject = ['answerDrawer', 'commandStack', 'elementRegistry', 'modeling']
  private readonly drawer: AnswerDrawer
  private readonly commandStack: CommandStack
  private readonly elementRegistry: ElementRegistry
  private readonly modeling: Modeling

  constructor(...services: [AnswerDrawer, CommandStack, ElementRegistry, Modeling]) {
    [this.drawer, this.commandStack, this.elementRegistry, this.modeling] = services
  }

  preExecute({ flow, step, answer }: Context): void {
    const former = ownFlow(step.businessObject, answer.id)
    if (flow.source!.businessObject.default === flow.businessObject) this.modeling.updateProperties(flow.source!, { default: undefined })
    if (former && former.id !== flow.id) this.commandStack.execute('script.removeWay', { flow: this.elementRegistry.get(former.id)! })
    this.drawer.assign(flow, step, answer)
  }
}
