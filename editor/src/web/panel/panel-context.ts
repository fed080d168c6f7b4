import type { DiagramElement } from '../modeler/canvas/diagram.ts'
import type { Catalogue } from '../modeler/catalogue.ts'
import type { ScriptEdits } from '../modeler/commands/script-edits.ts'
import type { Moddle } from '../modeler/drawing/moddle.ts'
import type { Channel } from '../modeler/drawing/wording.ts'
import type { DrawingProblem } from '../modeler/script-modeler.ts'
import type { ModelerWords } from '../modeler/words/modeler-words.ts'
import type { PanelWords } from './words/panel-words.ts'

/** What the groups of the panel are drawn from: the selected element and how to change it. */
export interface PanelContext {
  element: DiagramElement
  /** The element's own BPMN object; the process where the script itself is shown. */
  object: Moddle
  edits: ScriptEdits
  catalogue: Catalogue
  words: PanelWords
  kindWords: ModelerWords
  lang: 'en' | 'ru'
  /** The wording under the hands, kept from element to element. */
  channel: Channel
  /** Undefined for the script's own language. */
  language: string | undefined
  choose(wording: { channel: Channel; language: string | undefined }): void
  /** All elements of the drawing. */
  all(): DiagramElement[]
  find(id: string): DiagramElement | undefined
  select(element: DiagramElement): void
  /** Opens the menu "What comes next?" at an element. */
  openMenu(element: DiagramElement): void
  problems: DrawingProblem[]
}
