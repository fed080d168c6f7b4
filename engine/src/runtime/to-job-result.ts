import type { JobResult } from '../client/engine-client.ts'
import type { commands } from '../core/index.ts'
import { copyDocument } from './copy-document.ts'

/** What a worker says beside variables, as the core takes it: what is corrected is named. */
export function toJobResult({ corrections = {}, activateElements = [], ...said }: JobResult): Parameters<typeof commands.completeJobWithResult>[1]['result'] {
  const { candidateGroups: candidateGroupsList, candidateUsers: candidateUsersList, assignee, dueDate, followUpDate, priority } = corrections
  const given = Object.entries({ assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, priority }).filter(([, value]) => value !== undefined)
  const { denied = false, deniedReason = '', isCompletionConditionFulfilled: completionConditionFulfilled = false, isCancelRemainingInstances: cancelRemainingInstances = false } = said
  return {
    denied, deniedReason, completionConditionFulfilled, cancelRemainingInstances, correctedAttributes: given.map(([name]) => name), corrections: Object.fromEntries(given),
    activateElements: activateElements.map(({ elementId, variables = {} }) => ({ elementId, variables: copyDocument(variables) })),
  }
}
