import type { DiagramElement, ElementFactory, Modeling } from '../canvas/diagram.ts'
import type { ExtensionWriter } from '../commands/extension-writer.ts'
import { openEndProperty } from '../drawing/open-end.ts'
import { freePlace } from './free-place.ts'

const size = { width: 36, height: 36 }

/** Draws the mark "nothing drawn here yet" where a new way begins. Called inside commands only. */
export class OpenEndDrawer {
  static $inject = ['modeling', 'elementFactory', 'extensionWriter']
  private readonly modeling: Modeling
  private readonly elementFactory: ElementFactory
  private readonly writer: ExtensionWriter

  constructor(modeling: Modeling, elementFactory: ElementFactory, writer: ExtensionWriter) {
    this.modeling = modeling
    this.elementFactory = elementFactory
    this.writer = writer
  }

  /** Draws a flow from `source` to a new open end, which is placed right of `near`. Gives the flow. */
  draw(source: DiagramElement, near = source): DiagramElement {
    const shape = this.elementFactory.createShape({ type: 'bpmn:EndEvent' })
    const end = this.modeling.createShape(shape, freePlace(near, size), source.parent!)
    this.writer.setList(end, { type: 'zeebe:Properties', member: 'properties', itemType: 'zeebe:Property', items: [{ name: openEndProperty, value: 'true' }] })
    return this.modeling.connect(source, end, undefined, { answerFlow: true })
  }
}
