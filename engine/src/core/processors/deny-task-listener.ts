import type { ElementContext } from '../behaviors/element-context.ts'
import { findUserTask } from '../behaviors/user-tasks.ts'
import type { EngineRecord } from '../record.ts'
import { TENANT, type UserTaskValue } from '../record-values.ts'
import { type Rejection, rejections } from '../rejections.ts'
import type { UserTaskTransition } from '../state/unit.ts'
import type { Processor } from './processor.ts'

interface Denial { told: string; intent: string; what: string }

const assignment: Denial = { told: 'ASSIGNMENT_DENIED', intent: 'ASSIGN', what: 'Assignment of the User Task' }

const DENIALS: { readonly [state: string]: Denial } = {
  ASSIGNING: assignment,
  CLAIMING: assignment,
  UPDATING: { told: 'UPDATE_DENIED', intent: 'UPDATE', what: 'Update of the User Task' },
  COMPLETING: { told: 'COMPLETION_DENIED', intent: 'COMPLETE', what: 'Completion of the User Task' },
}

/** A listener does not let a user task be changed: it stays as it was, and whoever ordered the change is refused. */
export const denyTaskListener: Processor<'USER_TASK'> = ({ key, value: { deniedReason = '' } }, processing) => {
  const found = findUserTask(processing, key)
  const denial = DENIALS[found?.task.transition?.state ?? '']
  if (!found || !denial) return processing.reject(rejections.userTask('deny task listener of', processing.keyText(key)))
  const { context, task, value } = found
  const { awaitedBy, document, wanted: { variables } } = task.transition!
  const denied: UserTaskValue = { ...value, deniedReason }
  processing.event('USER_TASK', denial.told, key, denied)
  const refused = document ? denyDocument(context, { document, variables }, deniedReason) : refusalOf({ valueType: 'USER_TASK', intent: denial.intent, key, value: denied }, rejections.denied(denial.what, processing.keyText(key), deniedReason))
  if (awaitedBy !== undefined) processing.results.push({ request: awaitedBy, record: refused })
}

function denyDocument({ processing, key: scopeKey }: ElementContext, { document, variables }: Pick<UserTaskTransition, 'document'> & Pick<UserTaskValue, 'variables'>, reason: string): EngineRecord<any> {
  const { key, updateSemantics } = document!
  const value = { scopeKey, updateSemantics, variables, tenantId: TENANT }
  processing.event('VARIABLE_DOCUMENT', 'UPDATE_DENIED', key, value)
  return refusalOf({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATE', key, value }, rejections.denied('Variable update for user task instance', processing.keyText(scopeKey), reason))
}

/** An answer to a command that is long past: the log has no record of it. */
function refusalOf(command: Pick<EngineRecord<any>, 'valueType' | 'intent' | 'key' | 'value'>, { type: rejectionType, reason: rejectionReason }: Rejection): EngineRecord<any> {
  return { recordType: 'COMMAND_REJECTION', ...command, rejectionType, rejectionReason }
}
