import type { Bounds, DiagramElement, Modeling, Point } from '../canvas/diagram.ts'

interface LabelRuler { getExternalLabelBounds(bounds: Bounds, text: string): Bounds }

const widest = 160
const distance = 6
/** Keeps rounding from breaking a line that just fits. */
const slack = 2

/** Names a flow where the name is read best: on its last piece, above a line across, right of a line down. */
export class FlowLabel {
  static $inject = ['modeling', 'textRenderer']
  private readonly modeling: Modeling
  private readonly ruler: LabelRuler

  constructor(modeling: Modeling, ruler: LabelRuler) {
    this.modeling = modeling
    this.ruler = ruler
  }

  write(flow: DiagramElement, text: string): void {
    if (flow.businessObject.name === text) return
    this.modeling.updateLabel(flow, text)
    const [label] = flow.labels
    if (!label) return
    const { x, y, width, height } = this.place(flow, text)
    this.modeling.resizeShape(label, { x: label.x, y: label.y, width, height })
    this.modeling.moveShape(label, { x: x - label.x, y: y - label.y })
  }

  private place(flow: DiagramElement, text: string): Bounds {
    const measured = this.ruler.getExternalLabelBounds({ x: 0, y: 0, width: widest, height: 0 }, text)
    const size = { width: measured.width + slack, height: measured.height }
    const [start, end] = flow.waypoints!.slice(-2) as [Point, Point]
    const isAcross = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y)
    if (isAcross) return { x: Math.min(start.x, end.x) + distance, y: start.y - size.height - distance / 2, ...size }
    return { x: start.x + distance, y: (start.y + end.y) / 2 - size.height / 2, ...size }
  }
}
