import type { CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { element: DiagramElement; script: { processId: string; name: string } }

/** Points a *Sub-script* step at a script. It is deployed together with the caller, so a running session keeps the one it started with. */
export class ChooseScript implements CompositeCommand<Context> {
  static $inject = ['modeling', 'extensionWriter']
  private readonly modeling: Modeling
  private readonly writer: ExtensionWriter

  constructor(modeling: Modeling, writer: ExtensionWriter) {
    this.modeling = modeling
    this.writer = writer
  }

  preExecute({ element, script }: Context): void {
    this.writer.set(element, 'zeebe:CalledElement', { processId: script.processId, bindingType: 'deployment', propagateAllChildVariables: true })
    if (!element.businessObject.name) this.modeling.updateLabel(element, script.name)
  }
}
