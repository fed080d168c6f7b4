import { handSessionOn } from './hand-session-on.ts'
import { tellAhead } from './tell-ahead.ts'

/** Whether a function may run twice, as its own description says; the drawing may forbid it besides. */
export type IsRepeatable = (functionId: string, version?: string) => boolean

/**
 * A drawing as a cluster gets it, where nobody can ask how an instance stands: whatever a session must hear of is pushed to it as a job that names its session. The embedded engine tells
 * all this by its record stream at once. A text edit: everything else stays as it was drawn, and doing it again changes nothing.
 */
export function fitToCluster(bpmn: string, isRepeatable: IsRepeatable = () => true): string {
  return tellAhead(handSessionOn(bpmn), isRepeatable)
}
