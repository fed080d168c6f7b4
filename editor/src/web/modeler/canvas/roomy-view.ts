import type { Canvas } from './diagram.ts'

const margin = 48
const paletteWidth = 52
const largestScale = 1

/** Below this scale the words inside tasks can't be read. */
const smallestReadable = 0.7
/** On narrower screens so little fits at that scale that the whole drawing, however small, says more. */
const narrowest = 600

/** Brings the drawing into view, right of the palette and never larger than drawn. */
export class RoomyView {
  static $inject = ['canvas']
  private readonly canvas: Canvas
  private isFresh = false

  constructor(canvas: Canvas) {
    this.canvas = canvas
  }

  /** Shows a freshly imported drawing from its beginning, as much of it as can be read. */
  begin(): void {
    this.isFresh = true
    this.show(smallestReadable)
  }

  /** The whole drawing. The first time after an import the beginning is shown once more: pages call this when their layout stands. */
  fit(): void {
    this.show(this.isFresh ? smallestReadable : 0)
    this.isFresh = false
  }

  private show(smallest: number): void {
    this.canvas.resized()
    const { inner, outer } = this.canvas.viewbox()
    const room = { width: outer.width - paletteWidth - 2 * margin, height: outer.height - 2 * margin }
    if (room.width <= 0 || room.height <= 0 || !inner.width || !inner.height) return
    const scale = Math.max(room.width < narrowest ? 0 : smallest, Math.min(largestScale, room.width / inner.width, room.height / inner.height))
    const left = inner.x - (paletteWidth + margin + Math.max(0, room.width - inner.width * scale) / 2) / scale
    const top = inner.y - (margin + Math.max(0, room.height - inner.height * scale) / 2) / scale
    this.canvas.viewbox({ x: left, y: top, width: outer.width / scale, height: outer.height / scale })
  }
}
