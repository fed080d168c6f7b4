import { findProblems } from '../../lint/find-problems.ts'
import type { Canvas, EventBus } from '../canvas/diagram.ts'
import type { Catalogue } from '../catalogue.ts'
import type { ScriptEdits } from '../commands/script-edits.ts'
import { Listeners } from '../listeners.ts'
import type { DrawingProblem } from '../script-modeler.ts'
import type { ElementRegistry } from '../canvas/diagram.ts'
import type { ProblemMarks } from './problem-marks.ts'

const restMs = 200

/** Checks the drawing when the hands rest after an edit, marks what it finds and tells the page. */
export class ProblemWatch {
  static $inject = ['config.lang', 'canvas', 'catalogue', 'elementRegistry', 'scriptEdits', 'problemMarks', 'eventBus']
  problems: DrawingProblem[] = []
  readonly listeners = new Listeners<DrawingProblem[]>()
  private readonly lang: 'en' | 'ru'
  private readonly canvas: Canvas
  private readonly catalogue: Catalogue
  private readonly elementRegistry: ElementRegistry
  private readonly edits: ScriptEdits
  private readonly marks: ProblemMarks
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(...services: ['en' | 'ru', Canvas, Catalogue, ElementRegistry, ScriptEdits, ProblemMarks, EventBus]) {
    [this.lang, this.canvas, this.catalogue, this.elementRegistry, this.edits, this.marks] = services
    const eventBus = services[6]
    eventBus.on(['commandStack.changed', 'import.done', 'catalogue.changed'], () => this.checkSoon())
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private checkSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.check(), restMs)
  }

  private check(): void {
    const root = this.canvas.getRootElement()
    if (!root.businessObject) return
    const { catalogue, lang } = this
    this.problems = findProblems({ root: root.businessObject, catalogue, lang, repairs: { edits: this.edits, find: (id) => this.elementRegistry.get(id) } })
    this.marks.show(this.problems)
    this.listeners.tell(this.problems)
  }
}
