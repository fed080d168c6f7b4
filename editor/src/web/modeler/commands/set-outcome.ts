import type { CommandStack, CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import { openEndProperty } from '../drawing/open-end.ts'
import { outcomeProperty } from '../drawing/outcome.ts'

interface Context { end: DiagramElement; code: string }

/** Gives an end its outcome code. An open end becomes a real one by this. */
export class SetOutcome implements CompositeCommand<Context> {
  static $inject = ['commandStack']
  private readonly commandStack: CommandStack

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack
  }

  preExecute({ end, code }: Context): void {
    this.commandStack.execute('script.setProperty', { element: end, name: openEndProperty, value: '' })
    this.commandStack.execute('script.setProperty', { element: end, name: outcomeProperty, value: code })
  }
}
