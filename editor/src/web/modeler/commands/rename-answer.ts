import type { AnswerHeader } from '@souffleur/schemas'
import type { CompositeCommand, DiagramElement, ElementRegistry, Modeling } from '../canvas/diagram.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { ownFlow } from '../drawing/answer-flow.ts'

/** `language` is absent for the script's own language. */
interface Context { step: DiagramElement; answerId: string; label: string; language?: string }

/** Words an answer anew; its flow is renamed with it. The id, which conditions test, stays. */
export class RenameAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter', 'modeling', 'elementRegistry']
  private readonly writer: AnswerWriter
  private readonly modeling: Modeling
  private readonly elementRegistry: ElementRegistry

  constructor(writer: AnswerWriter, modeling: Modeling, elementRegistry: ElementRegistry) {
    this.writer = writer
    this.modeling = modeling
    this.elementRegistry = elementRegistry
  }

  preExecute({ step, answerId, label, language }: Context): void {
    this.writer.change(step, answerId, (answer) => (language ? translated(answer, language, label) : { ...answer, label }))
    const flow = ownFlow(step.businessObject, answerId)
    if (flow && !language) this.modeling.updateLabel(this.elementRegistry.get(flow.id)!, label)
  }
}

function translated(answer: AnswerHeader, language: string, label: string): AnswerHeader {
  const labels = { ...answer.labels, [language]: label }
  if (!label) delete labels[language]
  return { ...answer, labels }
}
