import type { References } from '../references.ts'
import type { ScenarioStep } from '../scenario.ts'
import { wireKey } from './call-of-action.ts'

type Action = ScenarioStep['action']
interface RestCall { method: string; path: string; body: object }

/** Native user tasks have no gRPC calls: these actions go over REST. */
export const isUserTaskAction = ({ type }: Action): boolean => type in calls

export function callOfUserTask(action: Action, references: References): RestCall {
  const { method, path, body } = calls[action.type]!(action)
  return { method, path: `/v1/user-tasks/${wireKey(references, action.task)}${path}`, body }
}

const calls: { [type: string]: (action: Action) => RestCall } = {
  completeUserTask: ({ variables, action }) => ({ method: 'POST', path: '/completion', body: { variables: JSON.parse(variables), ...action && { action } } }),
  assignUserTask: ({ assignee, action, allowOverride }) => ({ method: 'POST', path: '/assignment', body: { assignee, ...action && { action }, ...allowOverride !== undefined && { allowOverride } } }),
  unassignUserTask: () => ({ method: 'DELETE', path: '/assignee', body: {} }),
  updateUserTask: ({ changeset, action }) => ({ method: 'PATCH', path: '', body: { changeset, ...action && { action } } }),
}
