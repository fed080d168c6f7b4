import type { Canvas, EventBus } from './canvas/diagram.ts'

interface Keyboard { bind(): void; unbind(): void }

const first = 100_000
const beginnings = [
  'element.dblclick', 'shape.move.init', 'shape.move.start', 'resize.start', 'connect.start', 'create.start', 'elements.delete', 'bendpoint.move.start', 'connectionSegment.move.start',
  'spaceTool.selection.start', 'contextPad.create', 'directEditing.activate', 'commandStack.elements.paste.canExecute',
]

/** Keeps hands off the drawing while it is only looked at: nothing that changes it can begin. */
export class ReadOnly {
  static $inject = ['eventBus', 'keyboard', 'canvas']
  private readonly keyboard: Keyboard
  private readonly canvas: Canvas
  private isOn = false

  constructor(eventBus: EventBus, keyboard: Keyboard, canvas: Canvas) {
    this.keyboard = keyboard
    this.canvas = canvas
    eventBus.on(beginnings, first, () => (this.isOn ? false : undefined))
  }

  set(isOn: boolean): void {
    if (isOn === this.isOn) return
    this.isOn = isOn
    this.canvas.getContainer().parentElement?.classList.toggle('read-only', isOn)
    if (isOn) this.keyboard.unbind()
    else this.keyboard.bind()
  }
}
