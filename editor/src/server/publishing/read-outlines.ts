import type { ScriptOutline } from '@souffleur/schemas'
import { readOutline } from '@souffleur/player/walk'
import { compileDrawing } from '../check/compile-drawing.ts'
import type { FunctionCatalog } from './function-catalog.ts'
import type { Publication } from './plan-publication.ts'

/** The outline of each new version, its sub-scripts nested as they are deployed. */
export function readOutlines({ editions, companions }: Publication, functions: FunctionCatalog): ScriptOutline[] {
  const processes = new Map([...editions, ...companions].map(({ processId, deployed }) => [processId, compileDrawing(deployed, processId).process]))
  return editions.map(({ processId }) => readOutline(processes.get(processId)!, { process: (id) => processes.get(id), repeatable: functions.repeatable }))
}
