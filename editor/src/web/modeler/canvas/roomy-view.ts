import type { Canvas } from './diagram.ts'

const margin = 48
const paletteWidth = 52
const largestScale = 1

/** Below this scale the words inside tasks can't be read. */
const smallestReadable = 0.7

/** Brings the drawing into view, right of the palette and never larger than drawn. */
export class RoomyView {
  static $inject = ['canvas']
  private readonly canvas: Canvas

  constructor(canvas: Canvas) {
    this.canvas = canvas
  }

  /** The whole drawing. */
  fit(): void {
    this.show(0)
  }

  /** As much of the drawing from its beginning as can be read. */
  begin(): void {
    this.show(smallestReadable)
  }

  private show(smallest: number): void {
    this.canvas.resized()
    const { inner, outer } = this.canvas.viewbox()
    const room = { width: outer.width - paletteWidth - 2 * margin, height: outer.height - 2 * margin }
    if (room.width <= 0 || room.height <= 0 || !inner.width || !inner.height) return
    const scale = Math.max(smallest, Math.min(largestScale, room.width / inner.width, room.height / inner.height))
    const left = inner.x - (paletteWidth + margin + Math.max(0, room.width - inner.width * scale) / 2) / scale
    const top = inner.y - (margin + Math.max(0, room.height - inner.height * scale) / 2) / scale
    this.canvas.viewbox({ x: left, y: top, width: outer.width / scale, height: outer.height / scale })
  }
}
