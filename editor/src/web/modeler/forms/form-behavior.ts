import type { CommandStack, DiagramElement, DiagramEvent, ElementRegistry, EventBus } from '../canvas/diagram.ts'
import { formUsers } from '../commands/form-users.ts'
import { isStep } from '../drawing/element-kind.ts'
import { formIdOf, formOf } from '../drawing/step-form.ts'

interface ShapeContext { shape: DiagramElement }

/** Keeps the embedded forms beside the steps that show them: a new form step gets an empty one, the last step that goes takes it along. */
export class FormBehavior {
  static $inject = ['eventBus', 'commandStack', 'elementRegistry']

  constructor(eventBus: EventBus, commandStack: CommandStack, elementRegistry: ElementRegistry) {
    eventBus.on('commandStack.shape.create.postExecuted', (event) => {
      const step = stepWithForm(event)
      if (step && !formOf(step.businessObject)) commandStack.execute('script.setFields', { step, components: [] })
    })
    eventBus.on('commandStack.shape.delete.preExecute', (event) => {
      const step = stepWithForm(event)
      const isLast = step && formUsers(elementRegistry, formIdOf(step.businessObject)!).length === 1
      if (isLast && formOf(step.businessObject)) commandStack.execute('script.removeForm', { step })
    })
  }
}

function stepWithForm(event: DiagramEvent): DiagramElement | undefined {
  const { shape } = event.context as ShapeContext
  return !shape.labelTarget && isStep(shape.businessObject) && formIdOf(shape.businessObject) ? shape : undefined
}
