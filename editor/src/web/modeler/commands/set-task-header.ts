import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { element: DiagramElement; key: string; value: string | undefined }

/** Writes one task header of a step or function: phrase, hint, stage, facts…; an empty one is removed. */
export class SetTaskHeader implements CompositeCommand<Context> {
  static $inject = ['extensionWriter']
  private readonly writer: ExtensionWriter

  constructor(writer: ExtensionWriter) {
    this.writer = writer
  }

  preExecute({ element, key, value }: Context): void {
    this.writer.setHeader(element, key, value === '' ? undefined : value)
  }
}
