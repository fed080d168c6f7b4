import BaseRendererModule from 'diagram-js/lib/draw/BaseRenderer.js'
import type { DiagramElement, EventBus } from '../canvas/diagram.ts'
import type { Catalogue } from '../catalogue.ts'
import { elementKind, isStep } from '../drawing/element-kind.ts'
import { isFunctionCall } from '../drawing/function-call.ts'
import { isA } from '../drawing/moddle.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import { glyphs } from './glyphs.ts'
import { measureText } from './measure-text.ts'
import { svgNode } from './svg-node.ts'
import { lineHeights, taskLines, type TaskLine } from './task-lines.ts'
import { taskText } from './task-text.ts'

const BaseRenderer = BaseRendererModule as unknown as new (eventBus: EventBus, priority: number) => object
const abovePlainBpmn = 1500
const cornerRadius = 10
const openEndRadius = 9

interface Colors { fill?: string; stroke?: string }

/** Draws steps, functions, sub-scripts and open ends with what methodologists want to see of them; the rest is left to bpmn-js. */
export class ScriptRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'catalogue', 'modelerWords']
  private readonly catalogue: Catalogue
  private readonly words: ModelerWords

  constructor(eventBus: EventBus, catalogue: Catalogue, words: ModelerWords) {
    super(eventBus, abovePlainBpmn)
    this.catalogue = catalogue
    this.words = words
  }

  canRender(element: DiagramElement): boolean {
    if (element.labelTarget || element.type === 'label') return false
    const object = element.businessObject
    return isOpenEnd(object) || (isOurTask(element) && !object.loopCharacteristics)
  }

  drawShape(parent: SVGElement, element: DiagramElement, colors: Colors = {}): SVGElement {
    return isOpenEnd(element.businessObject) ? drawOpenEnd(parent, element) : this.drawTask(parent, element, colors)
  }

  getShapePath(element: DiagramElement): string {
    return isOpenEnd(element.businessObject) ? circlePath(element) : roundRectPath(element)
  }

  private drawTask(parent: SVGElement, element: DiagramElement, colors: Colors): SVGElement {
    const { width, height, di } = element
    const fill = colors.fill ?? di.get('color:background-color') ?? 'var(--paper)'
    const stroke = colors.stroke ?? di.get('color:border-color') ?? 'var(--ink)'
    const style = `fill: ${fill}; stroke: ${stroke}; stroke-width: 1.5px`
    const rect = svgNode('rect', { width, height, rx: cornerRadius, ry: cornerRadius, style, class: 'task-box' }, parent)
    svgNode('path', { d: glyphs[elementKind(element.businessObject)], transform: 'translate(8 8) scale(.875)', class: 'task-glyph' }, parent)
    this.drawLines(parent, element)
    if (isA(element.businessObject, 'bpmn:CallActivity')) drawCallMark(parent, element)
    return rect
  }

  private drawLines(parent: SVGElement, element: DiagramElement): void {
    const text = taskText(element.businessObject, { words: this.words, find: (id) => this.catalogue.findFunction(id) })
    const lines = taskLines(text, element, rulers())
    const total = lines.reduce((sum, line) => sum + lineHeights[line.style], 0)
    let y = (element.height - total) / 2 - (isA(element.businessObject, 'bpmn:CallActivity') ? 6 : 0)
    for (const line of lines) {
      y += lineHeights[line.style]
      svgNode('text', { x: element.width / 2, y: y - 4, 'text-anchor': 'middle', class: `task-${line.style}` }, parent).textContent = line.text
    }
  }
}

function isOurTask(element: DiagramElement): boolean {
  const object = element.businessObject
  return isStep(object) || isFunctionCall(object) || isA(object, 'bpmn:CallActivity')
}

function rulers(): { [style in TaskLine['style']]: (text: string) => number } {
  return { name: measureText({ size: 13, weight: 600 }), excerpt: measureText({ size: 11.5, weight: 400 }), footer: measureText({ size: 11.5, weight: 400 }) }
}

function drawOpenEnd(parent: SVGElement, { width, height }: DiagramElement): SVGElement {
  const circle = svgNode('circle', { cx: width / 2, cy: height / 2, r: openEndRadius, class: 'open-end' }, parent)
  svgNode('text', { x: width / 2, y: height / 2 + 4, 'text-anchor': 'middle', class: 'open-end-mark' }, parent).textContent = '!'
  return circle
}

function drawCallMark(parent: SVGElement, { width, height }: DiagramElement): void {
  const d = `M${width / 2 - 7} ${height - 16}h14v14h-14zM${width / 2} ${height - 13}v8M${width / 2 - 4} ${height - 9}h8`
  svgNode('path', { d, class: 'call-mark' }, parent)
}

function circlePath({ x, y, width, height }: DiagramElement): string {
  const r = openEndRadius
  return `M${x + width / 2},${y + height / 2 - r}a${r},${r},0,1,1,0,${2 * r}a${r},${r},0,1,1,0,${-2 * r}z`
}

function roundRectPath({ x, y, width, height }: DiagramElement): string {
  const r = cornerRadius
  const across = width - 2 * r
  const down = height - 2 * r
  return `M${x + r},${y}l${across},0a${r},${r},0,0,1,${r},${r}l0,${down}a${r},${r},0,0,1,${-r},${r}l${-across},0a${r},${r},0,0,1,${-r},${-r}l0,${-down}a${r},${r},0,0,1,${r},${-r}z`
}
