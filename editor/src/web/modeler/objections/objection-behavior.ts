import type { CommandStack, DiagramElement, DiagramEvent, EventBus } from '../canvas/diagram.ts'
import { plainName } from '../drawing/answer-id.ts'
import { objectionMessage, objectionStart } from '../drawing/objection.ts'

const prefix = 'objection:'

/** Gives a new objection its message, and that message a readable name once the objection has one. */
export class ObjectionBehavior {
  static $inject = ['eventBus', 'commandStack']
  private readonly commandStack: CommandStack

  constructor(eventBus: EventBus, commandStack: CommandStack) {
    this.commandStack = commandStack
    eventBus.on('commandStack.elements.create.postExecuted', (event) => this.nameNew(event))
    eventBus.on('commandStack.element.updateLabel.postExecuted', (event) => this.follow((event.context as { element: DiagramElement }).element))
  }

  private nameNew(event: DiagramEvent): void {
    const { elements } = event.context as { elements: DiagramElement[] }
    const unnamed = elements.filter(({ businessObject }) => objectionStart(businessObject) && !objectionMessage(businessObject))
    for (const subProcess of unnamed) this.setMessage(subProcess, prefix + subProcess.id)
  }

  private follow(element: DiagramElement): void {
    const name = plainName(element.businessObject.name ?? '').replaceAll('_', '-')
    const isAutomatic = objectionStart(element.businessObject) && objectionMessage(element.businessObject) === prefix + element.id
    if (isAutomatic && name) this.setMessage(element, prefix + name)
  }

  private setMessage(subProcess: DiagramElement, message: string): void {
    this.commandStack.execute('script.setObjectionMessage', { subProcess, message })
  }
}
