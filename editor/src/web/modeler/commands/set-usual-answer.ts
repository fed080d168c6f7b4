import type { AnswerHeader } from '@souffleur/schemas'
import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { answersOf } from '../drawing/answers.ts'

/** `answerId` is absent when no answer is the usual one any more. */
interface Context { step: DiagramElement; answerId?: string }

/** Makes one answer the usual one, which Enter chooses; the others lose the mark. */
export class SetUsualAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter']
  private readonly writer: AnswerWriter

  constructor(writer: AnswerWriter) {
    this.writer = writer
  }

  preExecute({ step, answerId }: Context): void {
    this.writer.write(step, answersOf(step.businessObject).map((answer) => marked(answer, answer.id === answerId)))
  }
}

function marked({ usual: _, ...answer }: AnswerHeader, usual: boolean): AnswerHeader {
  return usual ? { ...answer, usual } : answer
}
