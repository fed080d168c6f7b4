import type { ScriptPanel } from '../panel/script-panel.ts'
import '../panel/script-panel.ts'
import { createCanvas, type BpmnCanvas } from './canvas/create-canvas.ts'
import type { RoomyView } from './canvas/roomy-view.ts'
import type { Canvas, CommandStack, DiagramEvent, ElementRegistry, Selection } from './canvas/diagram.ts'
import { Listeners } from './listeners.ts'
import type { ProblemWatch } from './marks/problem-watch.ts'
import type { TokenMarks } from './marks/token-marks.ts'
import type { ReadOnly } from './read-only.ts'
import type { DrawingProblem, ElementToken, ModelerOptions, ScriptModeler } from './script-modeler.ts'
import { modelerWords } from './words/modeler-words.ts'
import './modeler.css'

/** Starts the drawing half of the editor inside the given elements. */
export function createModeler(options: ModelerOptions): ScriptModeler {
  options.container.classList.add('script-canvas')
  const panel = document.createElement('script-panel')
  options.panelContainer?.append(panel)
  return new CanvasAndPanel(createCanvas(options), panel, options)
}

const edits = new Set(['execute', 'undo', 'redo'])

class CanvasAndPanel implements ScriptModeler {
  readonly panel: ScriptPanel
  private readonly canvas: BpmnCanvas
  private readonly options: ModelerOptions
  private readonly commandStack: CommandStack
  private readonly watch: ProblemWatch
  private readonly changes = new Listeners()
  /** The imported text: what is saved for as long as nothing is on the command stack. */
  private original = ''

  constructor(canvas: BpmnCanvas, panel: ScriptPanel, options: ModelerOptions) {
    this.canvas = canvas
    this.panel = panel
    this.options = options
    this.commandStack = canvas.get<CommandStack>('commandStack')
    this.watch = canvas.get<ProblemWatch>('problemWatch')
    panel.connect(canvas, options.lang)
    canvas.on('commandStack.changed', (event: DiagramEvent) => { if (edits.has(event.trigger ?? '')) this.changes.tell() })
  }

  async importXml(xml: string): Promise<{ warnings: string[] }> {
    const warnings = await this.open(xml)
    this.original = xml
    this.view.begin()
    return { warnings }
  }

  async saveXml(): Promise<string> {
    this.panel.commitPending()
    if (!this.changed) return this.original
    return (await this.canvas.saveXML({ format: true })).xml
  }

  onChange(listener: () => void): () => void { return this.changes.add(listener) }

  undo(): void {
    this.panel.commitPending()
    if (this.canUndo) this.commandStack.undo()
  }

  redo(): void { if (this.canRedo) this.commandStack.redo() }
  get canUndo(): boolean { return this.commandStack.canUndo() }
  get canRedo(): boolean { return this.commandStack.canRedo() }
  get changed(): boolean { return this.canUndo }

  select(elementId?: string): void {
    const selection = this.canvas.get<Selection>('selection')
    const element = elementId ? this.canvas.get<ElementRegistry>('elementRegistry').get(elementId) : undefined
    if (!element?.parent) return selection.select(null)
    selection.select(element)
    this.canvas.get<Canvas>('canvas').scrollToElement(element)
  }

  setTokens(tokens: ElementToken[]): void { this.canvas.get<TokenMarks>('tokenMarks').setTokens(tokens) }
  setVisited(elementIds: string[]): void { this.canvas.get<TokenMarks>('tokenMarks').setVisited(elementIds) }

  setReadOnly(readOnly: boolean): void {
    this.panel.commitPending()
    this.panel.hidden = readOnly
    this.canvas.get<ReadOnly>('readOnly').set(readOnly)
  }

  fit(): void { this.view.fit() }
  problems(): DrawingProblem[] { return this.watch.problems }
  onProblems(listener: (problems: DrawingProblem[]) => void): () => void { return this.watch.listeners.add(listener) }

  destroy(): void {
    this.watch.stop()
    this.panel.remove()
    this.canvas.destroy()
  }

  private get view(): RoomyView { return this.canvas.get<RoomyView>('roomyView') }

  private async open(xml: string): Promise<string[]> {
    try {
      const { warnings } = await this.canvas.importXML(xml)
      return warnings.map((warning) => (typeof warning === 'string' ? warning : warning.message))
    } catch (cause) {
      const { notBpmn, noPicture } = modelerWords(this.options.lang)
      throw new Error(/no diagram to display/.test(String(cause)) ? noPicture : notBpmn, { cause })
    }
  }
}
