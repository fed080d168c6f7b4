import type { CompositeCommand, DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import type { FlowLabel } from '../answers/flow-label.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { labelled } from '../drawing/labels.ts'
import { ownFlow } from '../drawing/answer-flow.ts'

/** `language` is absent for the script's own language. */
interface Context { step: DiagramElement; answerId: string; label: string; language?: string }

/** Words an answer anew; its flow is renamed with it. The id, which conditions test, stays. */
export class RenameAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter', 'elementRegistry', 'flowLabel']
  private readonly writer: AnswerWriter
  private readonly elementRegistry: ElementRegistry
  private readonly flowLabel: FlowLabel

  constructor(writer: AnswerWriter, elementRegistry: ElementRegistry, flowLabel: FlowLabel) {
    this.writer = writer
    this.elementRegistry = elementRegistry
    this.flowLabel = flowLabel
  }

  preExecute({ step, answerId, label, language }: Context): void {
    this.writer.change(step, answerId, (answer) => labelled(answer, label, language))
    const flow = ownFlow(step.businessObject, answerId)
    if (flow && !language) this.flowLabel.write(this.elementRegistry.get(flow.id)!, label)
  }
}
