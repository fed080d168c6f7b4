import type { Canvas, ElementRegistry, Overlays } from '../canvas/diagram.ts'
import type { ElementToken } from '../script-modeler.ts'

const overlayType = 'token'
const standingMarker = 'token-here'
const visitedMarker = 'token-was-here'

/** Shows where walks stand and where they went. Marks only: the drawing does not change. */
export class TokenMarks {
  static $inject = ['canvas', 'overlays', 'elementRegistry']
  private readonly canvas: Canvas
  private readonly overlays: Overlays
  private readonly elementRegistry: ElementRegistry
  private marked: { [marker: string]: string[] } = {}

  constructor(canvas: Canvas, overlays: Overlays, elementRegistry: ElementRegistry) {
    this.canvas = canvas
    this.overlays = overlays
    this.elementRegistry = elementRegistry
  }

  /** Elements that the drawing does not have are passed over. The first token is brought into view. */
  setTokens(tokens: ElementToken[]): void {
    this.overlays.remove({ type: overlayType })
    const known = tokens.filter(({ elementId }) => this.elementRegistry.get(elementId))
    this.mark(standingMarker, known.map(({ elementId }) => elementId))
    for (const { elementId, count } of known) this.overlays.add(elementId, overlayType, { position: { top: -12, left: -12 }, html: badge(count) })
    if (known[0]) this.canvas.scrollToElement(this.elementRegistry.get(known[0].elementId)!)
  }

  setVisited(elementIds: string[]): void {
    this.mark(visitedMarker, elementIds.filter((id) => this.elementRegistry.get(id)))
  }

  private mark(marker: string, elementIds: string[]): void {
    for (const id of this.marked[marker] ?? []) if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker)
    for (const id of elementIds) this.canvas.addMarker(id, marker)
    this.marked[marker] = elementIds
  }
}

function badge(count: number): HTMLElement {
  const node = document.createElement('div')
  node.className = 'token-badge'
  node.textContent = count > 1 ? String(count) : ''
  return node
}
