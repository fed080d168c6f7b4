import type { FollowOptions } from '@souffleur/engine'

/** Value types whose events may mean something for sessions (`readEffects`, `bindInstances`), and the follower's own markers. */
const told: ReadonlySet<string> = new Set(['JOB', 'JOB_BATCH', 'VARIABLE', 'INCIDENT', 'PROCESS_INSTANCE_CREATION', 'MESSAGE'])

/** Whether a record may mean something for sessions: of a step's twenty records it is a third. */
export const wantsRecord: NonNullable<FollowOptions['wants']> = ({ recordType, valueType, intent, value }) => {
  if (recordType !== 'EVENT') return false
  if (valueType !== 'PROCESS_INSTANCE') return told.has(valueType)
  return value.bpmnElementType === 'PROCESS' || (intent === 'ELEMENT_COMPLETED' && value.bpmnElementType === 'END_EVENT')
}
