import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { answersOf } from '../drawing/answers.ts'

/** `to` is the answer's new index. */
interface Context { step: DiagramElement; answerId: string; to: number }

/** Moves an answer in the list, and so to another key. */
export class MoveAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter']
  private readonly writer: AnswerWriter

  constructor(writer: AnswerWriter) {
    this.writer = writer
  }

  preExecute({ step, answerId, to }: Context): void {
    const answers = answersOf(step.businessObject)
    const moved = answers.find((answer) => answer.id === answerId)
    if (!moved) return
    this.writer.write(step, answers.filter((answer) => answer !== moved).toSpliced(to, 0, moved))
  }
}
