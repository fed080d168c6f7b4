import type { AutoPlace, Canvas, Create, DiagramElement, ElementRegistry, Modeling, Mouse, Selection } from '../canvas/diagram.ts'
import type { ScriptEdits } from '../commands/script-edits.ts'
import { ownFlow } from '../drawing/answer-flow.ts'
import { answerGateway } from '../drawing/answer-gateway.ts'
import { answersOf } from '../drawing/answers.ts'
import { isStep } from '../drawing/element-kind.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import type { DrawableKind, ScriptElements } from './script-elements.ts'

interface DirectEditing { activate(element: DiagramElement): void }

const objectionGap = 60

/** Puts new elements on the canvas: behind another where that makes sense, else under the pointer. */
export class ScriptAppender {
  static $inject = ['scriptElements', 'scriptEdits', 'autoPlace', 'create', 'mouse', 'modeling', 'canvas', 'elementRegistry', 'selection', 'directEditing']
  private readonly elements: ScriptElements
  private readonly edits: ScriptEdits
  private readonly autoPlace: AutoPlace
  private readonly creating: Create
  private readonly mouse: Mouse
  private readonly modeling: Modeling
  private readonly canvas: Canvas
  private readonly elementRegistry: ElementRegistry
  private readonly selection: Selection
  private readonly directEditing: DirectEditing

  constructor(...services: [ScriptElements, ScriptEdits, AutoPlace, Create, Mouse, Modeling, Canvas, ElementRegistry, Selection, DirectEditing]) {
    [this.elements, this.edits, this.autoPlace, this.creating, this.mouse, this.modeling, this.canvas, this.elementRegistry, this.selection, this.directEditing] = services
  }

  /** Adds an element behind `source`. Behind a step with answers it becomes what follows the first answer that leads nowhere yet. */
  append(kind: DrawableKind, source: DiagramElement): void {
    if (kind === 'objection') return this.addObjection()
    const [shape] = this.elements.create(kind)
    const from = this.wayOn(source)
    if (!isOpenEnd(from.businessObject)) return void this.autoPlace.append(from, shape!)
    const placed = this.edits.finishOpenEnd(from, shape!)
    this.selection.select(placed)
    this.canvas.scrollToElement(placed)
    this.directEditing.activate(placed)
  }

  /** Hands an element to the pointer, to be put where the person clicks; connected to `source` where one is given. */
  drag(kind: DrawableKind, event: Event, source?: DiagramElement): void {
    const elements = this.elements.create(kind)
    const from = source && this.wayOn(source)
    const context = from && kind !== 'objection' && !isOpenEnd(from.businessObject) ? { source: from } : undefined
    const pointer = event instanceof KeyboardEvent ? this.mouse.getLastMoveEvent() : event
    this.creating.start(pointer, elements.length > 1 ? elements : elements[0]!, context)
  }

  private addObjection(): void {
    const root = this.canvas.getRootElement()
    const parts = this.elements.create('objection')
    const created = this.modeling.createElements(parts, this.placeBelow(root, parts[0]!), root, { autoResize: false })
    this.selection.select(created[0]!)
    this.canvas.scrollToElement(created[0]!)
  }

  private placeBelow(root: DiagramElement, frame: DiagramElement): { x: number; y: number } {
    const shapes = (root.children ?? []).filter((element) => !element.waypoints)
    const left = Math.min(...shapes.map((shape) => shape.x), 600)
    const bottom = Math.max(...shapes.map((shape) => shape.y + shape.height), 0)
    return { x: left + frame.width / 2, y: bottom + objectionGap + frame.height / 2 }
  }

  private wayOn(source: DiagramElement): DiagramElement {
    const gateway = isStep(source.businessObject) ? answerGateway(source.businessObject) : undefined
    if (!gateway) return source
    const targets = answersOf(source.businessObject).map((answer) => ownFlow(source.businessObject, answer.id)?.targetRef)
    const open = targets.find(isOpenEnd)
    return this.elementRegistry.get(open?.id ?? gateway.id)!
  }
}
