import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import type { AnswerDrawer } from '../answers/answer-drawer.ts'

interface Context { step: DiagramElement; answer: { id: string; label: string } }

/** Draws the missing way of an answer, to an open end. */
export class DrawAnswer implements CompositeCommand<Context> {
  static $inject = ['answerDrawer']
  private readonly drawer: AnswerDrawer

  constructor(drawer: AnswerDrawer) {
    this.drawer = drawer
  }

  preExecute({ step, answer }: Context): void {
    const { gateway, inherited } = this.drawer.ensureGateway(step)
    if (inherited) this.drawer.makeDefault(inherited)
    this.drawer.assign(this.drawer.drawOpenWay(gateway), step, answer)
  }
}
