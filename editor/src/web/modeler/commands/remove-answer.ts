import type { CommandStack, CompositeCommand, DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { conditionAdmits } from '../drawing/answer-condition.ts'
import { ownFlow } from '../drawing/answer-flow.ts'
import { answersOf, resultVariableOf } from '../drawing/answers.ts'

interface Context { step: DiagramElement; answerId: string }

/** Removes an answer and its flow, with the open end that only this flow reached. A flow shared with other answers stays. */
export class RemoveAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter', 'commandStack', 'elementRegistry']
  private readonly writer: AnswerWriter
  private readonly commandStack: CommandStack
  private readonly elementRegistry: ElementRegistry

  constructor(writer: AnswerWriter, commandStack: CommandStack, elementRegistry: ElementRegistry) {
    this.writer = writer
    this.commandStack = commandStack
    this.elementRegistry = elementRegistry
  }

  preExecute({ step, answerId }: Context): void {
    const flow = ownFlow(step.businessObject, answerId)
    const kept = answersOf(step.businessObject).filter((answer) => answer.id !== answerId)
    this.writer.write(step, kept)
    const variable = resultVariableOf(step.businessObject)
    const isShared = kept.some((answer) => conditionAdmits(flow?.conditionExpression?.body, variable, answer.id))
    if (flow && !isShared) this.commandStack.execute('script.removeWay', { flow: this.elementRegistry.get(flow.id)! })
  }
}
