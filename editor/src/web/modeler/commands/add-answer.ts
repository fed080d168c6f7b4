import { noFittingAnswer } from '@souffleur/schemas'
import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import type { AnswerDrawer } from '../answers/answer-drawer.ts'
import type { AnswerWriter } from '../answers/answer-writer.ts'
import { answerId } from '../drawing/answer-id.ts'
import { answersOf } from '../drawing/answers.ts'

interface Context { step: DiagramElement; label: string }

/**
 * Adds an answer behind the others and draws its way. The flow that used to leave the step becomes the way of its first answer; where
 * other answers were there already, they keep that flow together, as the default.
 */
export class AddAnswer implements CompositeCommand<Context> {
  static $inject = ['answerWriter', 'answerDrawer']
  private readonly writer: AnswerWriter
  private readonly drawer: AnswerDrawer

  constructor(writer: AnswerWriter, drawer: AnswerDrawer) {
    this.writer = writer
    this.drawer = drawer
  }

  preExecute({ step, label }: Context): void {
    const others = answersOf(step.businessObject)
    const answer = { id: answerId(label, [...others.map(({ id }) => id), noFittingAnswer]), label }
    this.writer.write(step, [...others, answer])
    const { gateway, inherited } = this.drawer.ensureGateway(step)
    if (inherited && others.length) this.drawer.makeDefault(inherited)
    const flow = inherited && !others.length ? inherited : this.drawer.drawOpenWay(gateway)
    this.drawer.assign(flow, step, answer)
  }
}
