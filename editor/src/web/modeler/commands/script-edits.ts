import type { AnswerHeader, Field, IntegrationFunction } from '@souffleur/schemas'
import type { CommandStack, DiagramElement, Modeling } from '../canvas/diagram.ts'

/** Every edit a panel, a menu or a fix can ask for; each is one entry of undo. */
export class ScriptEdits {
  static $inject = ['commandStack', 'modeling']
  private readonly commandStack: CommandStack
  private readonly modeling: Modeling

  constructor(commandStack: CommandStack, modeling: Modeling) {
    this.commandStack = commandStack
    this.modeling = modeling
  }

  setName(element: DiagramElement, name: string): void {
    if (element.parent) this.modeling.updateLabel(element, name)
    else this.run('setScriptName', { root: element, name })
  }

  setDocumentation(element: DiagramElement, text: string): void { this.run('setDocumentation', { element, text }) }
  setProperty(element: DiagramElement, name: string, value: string): void { this.run('setProperty', { element, name, value }) }
  setScriptProperty(element: DiagramElement, name: string, value: string): void { this.run('setProperty', { element, name, value, onProcess: true }) }
  setHeader(element: DiagramElement, key: string, value: string | undefined): void { this.run('setTaskHeader', { element, key, value }) }
  renameStage(from: string, to: string): void { this.run('renameStage', { from, to }) }

  addAnswer(step: DiagramElement, label: string): void { this.run('addAnswer', { step, label }) }
  drawAnswer(step: DiagramElement, answer: Pick<AnswerHeader, 'id' | 'label'>): void { this.run('drawAnswer', { step, answer }) }
  renameAnswer(step: DiagramElement, answerId: string, wording: { label: string; language?: string }): void { this.run('renameAnswer', { step, answerId, ...wording }) }
  removeAnswer(step: DiagramElement, answerId: string): void { this.run('removeAnswer', { step, answerId }) }
  moveAnswer(step: DiagramElement, answerId: string, to: number): void { this.run('moveAnswer', { step, answerId, to }) }
  setUsualAnswer(step: DiagramElement, answerId: string | undefined): void { this.run('setUsualAnswer', { step, answerId }) }
  setResultVariable(step: DiagramElement, variable: string): void { this.run('setResultVariable', { step, variable }) }
  assignFlow(flow: DiagramElement, step: DiagramElement, answer: Pick<AnswerHeader, 'id' | 'label'>): void { this.run('assignFlow', { flow, step, answer }) }

  setFields(step: DiagramElement, components: Field[]): void { this.run('setFields', { step, components }) }
  removeForm(step: DiagramElement): void { this.run('removeForm', { step }) }

  chooseFunction(task: DiagramElement, chosen: IntegrationFunction, name: string): void { this.run('chooseFunction', { task, chosen, name }) }
  setArgument(task: DiagramElement, parameter: string, source: string): void { this.run('setArgument', { task, parameter, source }) }
  addFallback(task: DiagramElement, name: string): void { this.run('addFallback', { task, name }) }
  chooseScript(element: DiagramElement, script: { processId: string; name: string }): void { this.run('chooseScript', { element, script }) }

  setOutcome(end: DiagramElement, code: string): void { this.run('setOutcome', { end, code }) }
  setObjectionMessage(subProcess: DiagramElement, message: string): void { this.run('setObjectionMessage', { subProcess, message }) }
  /** `undefined` takes every error. */
  setErrorCode(event: DiagramElement, code: string | undefined): void { this.run('setErrorCode', { event, code }) }
  /** Does a boundary event stop what it sits on, or does that go on meanwhile? */
  setInterrupting(event: DiagramElement, interrupting: boolean): void { this.modeling.updateProperties(event, { cancelActivity: interrupting }) }
  setTimer(event: DiagramElement, duration: string): void { this.run('setTimer', { event, duration }) }
  /** `undefined` makes the flow the default one. */
  setCondition(flow: DiagramElement, condition: string | undefined): void { this.run('setCondition', { flow, condition }) }

  /** Puts a new element where a way was left open; gives it as placed. */
  finishOpenEnd(openEnd: DiagramElement, shape: DiagramElement): DiagramElement {
    const context: { openEnd: DiagramElement; shape: DiagramElement; placed?: DiagramElement } = { openEnd, shape }
    this.run('finishOpenEnd', context)
    return context.placed!
  }

  private run(command: string, context: object): void {
    this.commandStack.execute(`script.${command}`, context)
  }
}
