import type { CompositeCommand, DiagramElement, ElementRegistry, Modeling } from '../canvas/diagram.ts'
import type { FlowLabel } from '../answers/flow-label.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { labelled } from '../drawing/labels.ts'
import { ownFlow } from '../drawing/answer-flow.ts'

/** `language` is absent for the script's own language. */
interface Context { step: DiagramElement; answerId: string; label: string; language?: string }

/** Words an answer anew; its flow is renamed with it. The id, which conditions test, stays. */
export class RenameAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter', 'modeling', 'elementRegistry', 'flowLabel']
  private readonly writer: AnswerWriter
  private readonly modeling: Modeling
  private readonly elementRegistry: ElementRegistry
  private readonly flowLabel: FlowLabel

  constructor(...services: [AnswerWriter, Modeling, ElementRegistry, FlowLabel]) {
    [this.writer, this.modeling, this.elementRegistry, this.flowLabel] = services
  }

  preExecute({ step, answerId, label, language }: Context): void {
    this.writer.change(step, answerId, (answer) => labelled(answer, label, language))
    const flow = ownFlow(step.businessObject, answerId)
    if (!flow || language) return
    const connection = this.elementRegistry.get(flow.id)!
    this.modeling.updateLabel(connection, label, this.flowLabel.bounds(connection, label))
  }
}
