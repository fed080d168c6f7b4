import { Problem } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import { libraryProblems } from '../problems.ts'
import { scanDrawing } from './scan-drawing.ts'

/** What the library needs to know of a drawing without executing it. */
export interface DrawingFacts {
  /** The first executable process, or the first one. */
  processId: string
  name: string
  /** Number of user tasks. */
  steps: number
  /** Names and texts that people search for. */
  searchText: string
}

/**
 * Reads a drawing as far as the library needs it. Mistakes in the model are no reason to refuse it: a draft may be unfinished.
 * @throws Problem `drawing-too-large`, `drawing-unreadable`
 */
export function readDrawing(bpmn: string): DrawingFacts {
  refuseLarge(bpmn)
  refuseEncoding(bpmn)
  const scan = scanDrawing(bpmn)
  if (scan.elements > limits.drawingElements) throw new Problem(libraryProblems.drawingTooLarge, `The drawing has ${scan.elements} elements; the most is ${limits.drawingElements}. Move parts of it into sub-scripts.`)
  const process = scan.processes.find((candidate) => candidate.executable) ?? scan.processes[0]
  if (!process) throw unreadable('The drawing holds no process with an id. Draw one, or choose another file.')
  return { processId: process.id, name: process.name, steps: scan.steps, searchText: scan.texts.join('\n') }
}

function refuseLarge(bpmn: string): void {
  const bytes = Buffer.byteLength(bpmn)
  if (bytes > limits.drawingBytes) throw new Problem(libraryProblems.drawingTooLarge, `The drawing has ${bytes} bytes; the most is ${limits.drawingBytes}. Move parts of it into sub-scripts.`)
}

function refuseEncoding(bpmn: string): void {
  if (bpmn.includes('\0') || !bpmn.isWellFormed()) throw unreadable('The drawing holds characters that XML does not know. Save it as UTF-8 and send it again.')
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(bpmn)?.[1]
  if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) throw unreadable(`The drawing says that it is encoded as ${declared}. Save it as UTF-8 and send it again.`)
}

function unreadable(detail: string): Problem { return new Problem(libraryProblems.drawingUnreadable, detail) }
