import type { DiagramElement, ElementRegistry, Overlays } from '../canvas/diagram.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import type { DrawingProblem } from '../script-modeler.ts'

const overlayType = 'problem'

/** A dot on every element that has problems: red for errors, amber for warnings; its title tells them. */
export class ProblemMarks {
  static $inject = ['overlays', 'elementRegistry']
  private readonly overlays: Overlays
  private readonly elementRegistry: ElementRegistry

  constructor(overlays: Overlays, elementRegistry: ElementRegistry) {
    this.overlays = overlays
    this.elementRegistry = elementRegistry
  }

  show(problems: DrawingProblem[]): void {
    this.overlays.remove({ type: overlayType })
    const onCanvas = problems.filter(({ elementId }) => this.takesDot(this.elementRegistry.get(elementId ?? '')))
    for (const [elementId, found] of Map.groupBy(onCanvas, ({ elementId }) => elementId!)) {
      this.overlays.add(elementId, overlayType, { position: { top: -8, right: 10 }, html: dot(found) })
    }
  }

  /** The script itself has no place for a dot, and an open end is a red mark already. */
  private takesDot(element: DiagramElement | undefined): boolean {
    return element?.parent !== undefined && !isOpenEnd(element.businessObject)
  }
}

function dot(problems: DrawingProblem[]): HTMLElement {
  const node = document.createElement('div')
  node.className = problems.some(({ severity }) => severity === 'error') ? 'problem-dot error' : 'problem-dot warning'
  node.title = problems.map(({ message }) => message).join('\n')
  return node
}
