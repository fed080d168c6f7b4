import { handSessionOn } from './hand-session-on.ts'
import { tellEnds } from './tell-ends.ts'

/**
 * A drawing as a cluster gets it, where nobody can ask how an instance stands: whatever a session must hear of is pushed to it as a job that names its session. The embedded engine tells
 * all this by its record stream at once. A text edit: everything else stays as it was drawn, and doing it again changes nothing.
 */
export function fitToCluster(bpmn: string): string {
  return tellEnds(handSessionOn(bpmn))
}
