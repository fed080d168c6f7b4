import { stepHeaders } from '@souffleur/schemas'
import type { CompositeCommand, ElementRegistry } from '../canvas/diagram.ts'
import { isStep } from '../drawing/element-kind.ts'
import { taskHeader } from '../drawing/task-header.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { from: string; to: string }

/** Renames a stage in every step that belongs to it. */
export class RenameStage implements CompositeCommand<Context> {
  static $inject = ['extensionWriter', 'elementRegistry']
  private readonly writer: ExtensionWriter
  private readonly elementRegistry: ElementRegistry

  constructor(writer: ExtensionWriter, elementRegistry: ElementRegistry) {
    this.writer = writer
    this.elementRegistry = elementRegistry
  }

  preExecute({ from, to }: Context): void {
    const inStage = this.elementRegistry.filter((element) => !element.labelTarget && isStep(element.businessObject) && taskHeader(element.businessObject, stepHeaders.stage) === from)
    for (const step of inStage) this.writer.setHeader(step, stepHeaders.stage, to || undefined)
  }
}
