import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import { extension } from '../drawing/extension.ts'
import type { Moddle } from '../drawing/moddle.ts'
import type { ExtensionWriter } from './extension-writer.ts'

/** `source` is text, or FEEL where it starts with `=`; empty takes the argument away. */
interface Context { task: DiagramElement; parameter: string; source: string }

/** Gives a value to one parameter of a called function or sub-script. */
export class SetArgument implements CompositeCommand<Context> {
  static $inject = ['extensionWriter']
  private readonly writer: ExtensionWriter

  constructor(writer: ExtensionWriter) {
    this.writer = writer
  }

  preExecute({ task, parameter, source }: Context): void {
    const inputs: Moddle[] = extension(task.businessObject, 'zeebe:IoMapping')?.inputParameters ?? []
    const current = inputs.map(({ source: from, target }) => ({ source: from as string, target: target as string }))
    const known = current.some(({ target }) => target === parameter)
    const changed = current.map((input) => (input.target === parameter ? { ...input, source } : input))
    const items = (known ? changed : [...current, { source, target: parameter }]).filter((input) => input.source !== '')
    this.writer.setList(task, { type: 'zeebe:IoMapping', member: 'inputParameters', itemType: 'zeebe:Input', items })
  }
}
