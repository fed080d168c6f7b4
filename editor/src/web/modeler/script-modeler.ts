import type { IntegrationFunction, ScriptProblem, ScriptSummary } from '@souffleur/schemas'

/** What the drawing half of the editor needs from the page around it. */
export interface ModelerOptions {
  /** Takes the canvas; must have a height. */
  container: HTMLElement
  /** Takes the panel where given; else the page places `panel` itself. */
  panelContainer?: HTMLElement
  /** Language of the tools, not of the phrases. */
  lang: 'en' | 'ru'
  /** The catalogue behind *Call function*. Asked at the start and again whenever a picker opens. */
  functions(): Promise<IntegrationFunction[]>
  /** The scripts behind *Sub-script*, asked as `functions` is. */
  scripts(): Promise<ScriptSummary[]>
}

/** A mistake in the drawing, worded for methodologists. */
export interface DrawingProblem extends ScriptProblem {
  /** Name of the element, or its kind where it has no name yet. */
  elementName: string
  /** A mechanical repair; goes through undo like any edit. */
  fix?: { label: string; apply(): void }
}

/** How many sessions (or one walk) stand on an element. */
export interface ElementToken { elementId: string; count: number }

/** bpmn-js with the script features and the panel, as the page sees it. Every edit of the person goes through undo and redo. */
export interface ScriptModeler {
  /** Opens a drawing and forgets the undo history. @throws Error with a sentence when the text is not BPMN 2.0 */
  importXml(xml: string): Promise<{ warnings: string[] }>
  /** The drawing as text, half-typed fields included; the very text that was imported while nothing is changed (or all of it undone). */
  saveXml(): Promise<string>
  /** Called after every edit, undo and redo, never on import. Returns the way to stop listening. */
  onChange(listener: () => void): () => void
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** True when the drawing differs from the imported text. */
  readonly changed: boolean
  /** Selects an element, scrolls it into view and shows its panel; without an id, the script itself. */
  select(elementId?: string): void
  /** Shows tokens on elements in place of those shown before; an empty list takes all away. */
  setTokens(tokens: ElementToken[]): void
  /** Marks elements as walked over, in place of those marked before. */
  setVisited(elementIds: string[]): void
  /** Read only: no edits, panel and palette hidden; tokens and selection still work. */
  setReadOnly(readOnly: boolean): void
  /** Shows the whole drawing. The first call after an import shows its beginning, as much of it as can be read. */
  fit(): void
  problems(): DrawingProblem[]
  /** Called with the whole list after each check (some 200 ms after the last edit, and after import). Returns the way to stop listening. */
  onProblems(listener: (problems: DrawingProblem[]) => void): () => void
  /** The `<script-panel>` element, a column that scrolls by itself. */
  readonly panel: HTMLElement
  destroy(): void
}
