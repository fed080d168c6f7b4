import type { Bounds, DiagramElement, Point } from '../canvas/diagram.ts'

interface LabelRuler { getExternalLabelBounds(bounds: Bounds, text: string): Bounds }

const widest = 160
const distance = 6

/** Where the name of an answer's flow is read best: on its last piece, above a line across, right of a line down. */
export class FlowLabel {
  static $inject = ['textRenderer']
  private readonly ruler: LabelRuler

  constructor(ruler: LabelRuler) {
    this.ruler = ruler
  }

  bounds(flow: DiagramElement, text: string): Bounds {
    const { width, height } = this.ruler.getExternalLabelBounds({ x: 0, y: 0, width: widest, height: 0 }, text)
    const [start, end] = flow.waypoints!.slice(-2) as [Point, Point]
    const isAcross = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y)
    if (isAcross) return { x: Math.min(start.x, end.x) + distance, y: start.y - height - distance / 2, width, height }
    return { x: start.x + distance, y: (start.y + end.y) / 2 - height / 2, width, height }
  }
}
