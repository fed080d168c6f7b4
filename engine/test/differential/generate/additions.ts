import { type DrawnElement, listenedTo } from '../../support/draw-process.ts'
import { TAG } from '../scenario.ts'
import type { DrawingBoard } from './drawing-board.ts'

/** The tag of every version that has one. */
const VERSION_TAG = 'v1'

const HEADERS = /<zeebe:taskHeaders>.*?<\/zeebe:taskHeaders>/

/** What 8.6 added, where the models may have it: jobs before an element begins and before it is left. Without headers: since 8.8 these jobs carry them too, and so they do here. */
export function perhapsListened({ random, additions }: DrawingBoard, drawn: DrawnElement): DrawnElement {
  if (!additions || random.chance(85)) return drawn
  const types = (event: string): string[] => random.some([`${event}1-${TAG}`, `${event}2-${TAG}`], 50)
  const plain = { ...drawn, ...drawn.extensions && { extensions: drawn.extensions.replace(HEADERS, '') } }
  return listenedTo(plain, { start: types('start'), end: types('end') })
}

/** Attributes that bind a call, a decision or a form to a version. */
export function randomBinding({ random, additions }: DrawingBoard): string {
  if (!additions || random.chance(40)) return ''
  const type = random.pick(['latest', 'deployment', 'versionTag'])
  return ` bindingType="${type}"${type === 'versionTag' ? ` versionTag="${random.mostly([VERSION_TAG], ['v2'])}"` : ''}`
}

/** The process with a tag of its version, more often than not. */
export function perhapsTagged({ random, additions }: DrawingBoard, model: string): string {
  if (!additions || random.chance(30)) return model
  return model.replace('isExecutable="true">', `isExecutable="true"><bpmn:extensionElements><zeebe:versionTag value="${VERSION_TAG}"/></bpmn:extensionElements>`)
}
