import { applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted } from './leave.ts'
import { passThrough } from './pass-through.ts'

/** None throw events: a place on the way, with output mappings. */
export const intermediateThrowEvent: ElementProcessor = {
  ...passThrough,
  complete: context => applyOutputMappings(context) ?? leaveCompleted(context),
}
