import { engineRefusals } from '../../lint/engine-refusals.ts'
import { findProblems } from '../../lint/find-problems.ts'
import type { Canvas, ElementRegistry, EventBus } from '../canvas/diagram.ts'
import type { Catalogue } from '../catalogue.ts'
import type { ScriptEdits } from '../commands/script-edits.ts'
import { definitionsOf } from '../drawing/definitions-of.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { Listeners } from '../listeners.ts'
import type { DrawingProblem } from '../script-modeler.ts'
import type { ProblemMarks } from './problem-marks.ts'

const restMs = 200

interface BpmnWriter { toXML(definitions: Moddle, options: { format: boolean }): Promise<{ xml: string }> }

/** Checks the drawing when the hands rest after an edit, marks what it finds and tells the page. */
export class ProblemWatch {
  static $inject = ['config.lang', 'canvas', 'catalogue', 'elementRegistry', 'scriptEdits', 'problemMarks', 'moddle', 'eventBus']
  problems: DrawingProblem[] = []
  readonly listeners = new Listeners<DrawingProblem[]>()
  private readonly lang: 'en' | 'ru'
  private readonly canvas: Canvas
  private readonly catalogue: Catalogue
  private readonly elementRegistry: ElementRegistry
  private readonly edits: ScriptEdits
  private readonly marks: ProblemMarks
  private readonly moddle: BpmnWriter
  private rounds = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(...services: ['en' | 'ru', Canvas, Catalogue, ElementRegistry, ScriptEdits, ProblemMarks, BpmnWriter, EventBus]) {
    [this.lang, this.canvas, this.catalogue, this.elementRegistry, this.edits, this.marks, this.moddle] = services
    const eventBus = services[7]
    eventBus.on(['commandStack.changed', 'import.done', 'catalogue.changed'], () => this.checkSoon())
  }

  stop(): void {
    this.rounds++
    clearTimeout(this.timer)
  }

  private checkSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), restMs)
  }

  /** Our rules speak at once; what only the engine knows is added when the drawing is written out, unless it changed meanwhile. */
  private async check(): Promise<void> {
    const root = this.canvas.getRootElement()
    if (!root.businessObject) return
    const round = ++this.rounds
    const { catalogue, lang } = this
    const repairs = { edits: this.edits, find: (id: string) => this.elementRegistry.get(id) }
    const found = findProblems({ root: root.businessObject, catalogue, lang, repairs })
    const refusals = engineRefusals(await this.text(), found, lang).map((problem) => this.named(problem))
    if (round === this.rounds) this.tell([...found, ...refusals])
  }

  private async text(): Promise<string> {
    const definitions = definitionsOf(this.canvas.getRootElement().businessObject)
    return (await this.moddle.toXML(definitions, { format: false })).xml
  }

  private named(problem: DrawingProblem): DrawingProblem {
    const name = this.elementRegistry.get(problem.elementId ?? '')?.businessObject.name
    return name ? { ...problem, elementName: name } : problem
  }

  private tell(problems: DrawingProblem[]): void {
    this.problems = problems
    this.marks.show(problems)
    this.listeners.tell(problems)
  }
}
