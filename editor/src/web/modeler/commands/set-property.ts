import type { CompositeCommand, DiagramElement } from '../canvas/diagram.ts'
import { extension } from '../drawing/extension.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { processOf } from '../drawing/process-of.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { element: DiagramElement; name: string; value: string; onProcess?: boolean }

/** Writes one `zeebe:property` of an element, or of its process; an empty one is removed. */
export class SetProperty implements CompositeCommand<Context> {
  static $inject = ['extensionWriter']
  private readonly writer: ExtensionWriter

  constructor(writer: ExtensionWriter) {
    this.writer = writer
  }

  preExecute({ element, name, value, onProcess }: Context): void {
    const owner = onProcess ? processOf(element.businessObject)! : element.businessObject
    const properties: Moddle[] = extension(owner, 'zeebe:Properties')?.properties ?? []
    const current = properties.map((property) => ({ name: property.name!, value: property.value as string }))
    const known = current.some((property) => property.name === name)
    const changed = current.map((property) => (property.name === name ? { name, value } : property))
    const items = (known ? changed : [...current, { name, value }]).filter((property) => property.value !== '')
    this.writer.setList(element, { type: 'zeebe:Properties', member: 'properties', itemType: 'zeebe:Property', items }, owner)
  }
}
