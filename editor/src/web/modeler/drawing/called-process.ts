import { extension } from './extension.ts'
import type { Moddle } from './moddle.ts'

/** Id of the process a *Sub-script* step calls; undefined while nothing is chosen. */
export function calledProcess(callActivity: Moddle): string | undefined {
  return extension(callActivity, 'zeebe:CalledElement')?.processId || undefined
}
