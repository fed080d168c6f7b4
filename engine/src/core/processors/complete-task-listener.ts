import { isSame } from '../behaviors/changed-attributes.ts'
import type { ElementContext } from '../behaviors/element-context.ts'
import { goOnWithUserTask } from '../behaviors/user-task-life.ts'
import { findUserTask, userTaskInTransition } from '../behaviors/user-tasks.ts'
import type { CorrectableAttribute } from '../job-result.ts'
import type { UserTaskValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A task listener is through, and may have set something right: the next one has its turn, after the last the task is changed. */
export const completeTaskListener: Processor<'USER_TASK'> = ({ key, value }, processing) => {
  const found = findUserTask(processing, key)
  if (!found?.task.transition) return processing.reject(rejections.userTask('complete task listener of', processing.keyText(key)))
  const { context, task } = found
  correct(context, userTaskInTransition(context, key, task), value)
  goOnWithUserTask(context)
}

/** Only what is really different is told. */
function correct({ processing }: ElementContext, wanted: UserTaskValue, { changedAttributes, ...corrected }: UserTaskValue): void {
  const changed = changedAttributes.filter(name => !isSame(name as CorrectableAttribute, wanted, { changedAttributes, ...corrected }))
  if (changed.length === 0) return
  const corrections = Object.fromEntries(changed.map(name => [name, corrected[name]]))
  processing.event('USER_TASK', 'CORRECTED', wanted.userTaskKey, { ...wanted, ...corrections, changedAttributes: changed })
}
