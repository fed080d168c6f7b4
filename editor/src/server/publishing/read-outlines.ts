import type { ScriptOutline } from '@souffleur/schemas'
import { readOutline } from '@souffleur/player/walk'
import { compileDrawing } from '../check/compile-drawing.ts'
import type { DeployedDrawing } from './deployed-drawings.ts'
import type { Edition } from './edition.ts'
import type { FunctionCatalog } from './function-catalog.ts'

/** The outline of each new version, its sub-scripts nested as they are deployed. */
export function readOutlines(editions: Edition[], drawings: DeployedDrawing[], functions: FunctionCatalog): ScriptOutline[] {
  const processes = new Map(drawings.map(({ processId, content }) => [processId, compileDrawing(content, processId).process]))
  return editions.map(({ processId }) => readOutline(processes.get(processId)!, { process: (id) => processes.get(id), repeatable: functions.repeatable }))
}
