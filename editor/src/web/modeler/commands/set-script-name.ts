import type { CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { processOf } from '../drawing/process-of.ts'

interface Context { root: DiagramElement; name: string }

/** Names the script: the process, also where it is drawn inside a pool. */
export class SetScriptName implements CompositeCommand<Context> {
  static $inject = ['modeling']
  private readonly modeling: Modeling

  constructor(modeling: Modeling) {
    this.modeling = modeling
  }

  preExecute({ root, name }: Context): void {
    this.modeling.updateModdleProperties(root, processOf(root.businessObject)!, { name })
  }
}
