import type { Variables } from '@souffleur/schemas'
import type { UserTaskValue } from './record-values.ts'

/** What a task listener may set right (8.8). */
export const CORRECTABLE_ATTRIBUTES = ['assignee', 'candidateGroupsList', 'candidateUsersList', 'dueDate', 'followUpDate', 'priority'] as const

export type CorrectableAttribute = typeof CORRECTABLE_ATTRIBUTES[number]

/**
 * What a worker says beside variables as it completes the job of a task listener (8.8) or of an ad-hoc sub-process. `correctedAttributes` names what `corrections` sets: attributes that it does not hold
 * are emptied.
 */
export interface JobResult {
  denied: boolean
  deniedReason: string
  correctedAttributes: string[]
  corrections: Partial<Pick<UserTaskValue, CorrectableAttribute>>
  activateElements: { elementId: string; variables: Variables }[]
  completionConditionFulfilled: boolean
  cancelRemainingInstances: boolean
}
