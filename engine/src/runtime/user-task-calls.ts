import type { EngineClient } from '../client/engine-client.ts'
import { commands } from '../core/index.ts'
import { copyDocument } from './copy-document.ts'
import { executeListenedTo } from './execute-listened-to.ts'
import type { Partition } from './partition.ts'
import { routedKey } from './request-keys.ts'

/** The part of the client that is about native user tasks. */
export function userTaskCalls(partition: Partition): Pick<EngineClient, 'completeUserTask' | 'assignUserTask' | 'updateUserTask'> {
  const keyOf = (userTaskKey: string) => routedKey(partition.id, userTaskKey)
  return {
    completeUserTask: async ({ userTaskKey, variables = {}, action = '' }) => {
      const key = keyOf(userTaskKey)
      const value = { variables: copyDocument(variables), action }
      await executeListenedTo(partition, (timestamp) => commands.completeUserTask(key, value, timestamp))
    },

    assignUserTask: async ({ userTaskKey, assignee, allowOverride = true, action = '' }) => {
      const key = keyOf(userTaskKey)
      const build = allowOverride ? commands.assignUserTask : commands.claimUserTask
      await executeListenedTo(partition, (timestamp) => build(key, { assignee, action }, timestamp))
    },

    updateUserTask: async ({ userTaskKey, changeset: { candidateGroups, candidateUsers, dueDate, followUpDate, priority } = {}, action = '' }) => {
      const key = keyOf(userTaskKey)
      const value = { candidateGroupsList: candidateGroups, candidateUsersList: candidateUsers, dueDate, followUpDate, priority, action }
      await executeListenedTo(partition, (timestamp) => commands.updateUserTask(key, value, timestamp))
    },
  }
}
