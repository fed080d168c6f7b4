import { stepHeaders } from '@souffleur/schemas'
import type { CompositeCommand, DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import type { AnswerDrawer } from '../answers/answer-drawer.ts'
import { ownFlow } from '../drawing/answer-flow.ts'
import { answersOf } from '../drawing/answers.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { step: DiagramElement; variable: string }

/** Renames the variable that receives the answer, in the step and in the conditions of its answers' flows. */
export class SetResultVariable implements CompositeCommand<Context> {
  static $inject = ['extensionWriter', 'answerDrawer', 'elementRegistry']
  private readonly writer: ExtensionWriter
  private readonly drawer: AnswerDrawer
  private readonly elementRegistry: ElementRegistry

  constructor(writer: ExtensionWriter, drawer: AnswerDrawer, elementRegistry: ElementRegistry) {
    this.writer = writer
    this.drawer = drawer
    this.elementRegistry = elementRegistry
  }

  preExecute({ step, variable }: Context): void {
    const owned = answersOf(step.businessObject).map((answer) => ({ answer, flow: ownFlow(step.businessObject, answer.id) }))
    this.writer.setHeader(step, stepHeaders.resultVariable, variable || undefined)
    for (const { answer, flow } of owned) if (flow) this.drawer.assign(this.elementRegistry.get(flow.id)!, step, answer)
  }
}
