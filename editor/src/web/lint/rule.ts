import type { DiagramElement } from '../modeler/canvas/diagram.ts'
import type { ScriptEdits } from '../modeler/commands/script-edits.ts'
import type { Moddle } from '../modeler/drawing/moddle.ts'
import type { Drawing } from './drawing.ts'

/** What a fix works with. */
export interface Repairs { edits: ScriptEdits; find(elementId: string): DiagramElement | undefined }

/** One mistake a rule found. */
export interface Finding {
  element: Moddle
  severity: 'error' | 'warning'
  message: string
  fix?: { label: string; apply(repairs: Repairs): void }
}

/** A rule looks at the whole drawing and tells what it found, once for each mistake. */
export type Rule = (drawing: Drawing) => Finding[]
