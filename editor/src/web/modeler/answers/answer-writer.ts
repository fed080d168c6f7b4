import { stepHeaders, type AnswerHeader } from '@souffleur/schemas'
import type { DiagramElement } from '../canvas/diagram.ts'
import type { ExtensionWriter } from '../commands/extension-writer.ts'
import { answersOf } from '../drawing/answers.ts'

/** Writes the `answers` header of a step. An empty list is kept: it says that this step is meant to ask. */
export class AnswerWriter {
  static $inject = ['extensionWriter']
  private readonly writer: ExtensionWriter

  constructor(writer: ExtensionWriter) {
    this.writer = writer
  }

  write(step: DiagramElement, answers: AnswerHeader[]): void {
    this.writer.setHeader(step, stepHeaders.answers, JSON.stringify(answers))
  }

  /** Changes one answer in place. */
  change(step: DiagramElement, answerId: string, change: (answer: AnswerHeader) => AnswerHeader): void {
    this.write(step, answersOf(step.businessObject).map((answer) => (answer.id === answerId ? change(answer) : answer)))
  }
}
