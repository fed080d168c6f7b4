import { byIntent } from '../by-intent.ts'
import type { EngineRecord } from '../record.ts'
import { activateAdHocElements } from './activate-ad-hoc-elements.ts'
import { activateElement } from './activate-element.ts'
import { activateJobBatch } from './activate-job-batch.ts'
import { activateProcessInstanceBatch } from './activate-process-instance-batch.ts'
import { assignUserTask } from './assign-user-task.ts'
import { broadcastSignal } from './broadcast-signal.ts'
import { cancelProcessInstance } from './cancel-process-instance.ts'
import { claimUserTask } from './claim-user-task.ts'
import { completeAdHocSubProcess } from './complete-ad-hoc-sub-process.ts'
import { completeElement } from './complete-element.ts'
import { completeExecutionListener } from './complete-execution-listener.ts'
import { completeJob } from './complete-job.ts'
import { completeTaskListener } from './complete-task-listener.ts'
import { completeUserTask } from './complete-user-task.ts'
import { continueTerminatingElement } from './continue-terminating-element.ts'
import { correlateMessageSubscription } from './correlate-message-subscription.ts'
import { correlateProcessMessageSubscription } from './correlate-process-message-subscription.ts'
import { createDeployment } from './create-deployment.ts'
import { createMessageSubscription } from './create-message-subscription.ts'
import { createProcessInstance } from './create-process-instance.ts'
import { createProcessMessageSubscription } from './create-process-message-subscription.ts'
import { deleteMessageSubscription } from './delete-message-subscription.ts'
import { deleteProcessMessageSubscription } from './delete-process-message-subscription.ts'
import { denyTaskListener } from './deny-task-listener.ts'
import { deleteResource } from './delete-resource.ts'
import { evaluateDecisionCommand } from './evaluate-decision-command.ts'
import { expireMessages } from './expire-messages.ts'
import { failJob } from './fail-job.ts'
import { migrateProcessInstance } from './migrate-process-instance.ts'
import { modifyProcessInstance } from './modify-process-instance.ts'
import type { Processor } from './processor.ts'
import { publishMessage } from './publish-message.ts'
import { recurJob } from './recur-job.ts'
import { rejectMessageSubscription } from './reject-message-subscription.ts'
import { resolveIncident } from './resolve-incident.ts'
import { terminateElement } from './terminate-element.ts'
import { terminateProcessInstanceBatch } from './terminate-process-instance-batch.ts'
import { throwJobError } from './throw-job-error.ts'
import { timeOutJob } from './time-out-job.ts'
import { triggerTimer } from './trigger-timer.ts'
import { updateJobRetries } from './update-job-retries.ts'
import { updateJobTimeout } from './update-job-timeout.ts'
import { updateUserTask } from './update-user-task.ts'
import { updateVariableDocument } from './update-variable-document.ts'
import { yieldJob } from './yield-job.ts'

/** Who decides which command, by value type and intent. */
const processors: { readonly [command: string]: Processor<any> } = {
  'DEPLOYMENT CREATE': createDeployment,
  'RESOURCE_DELETION DELETE': deleteResource,
  'DECISION_EVALUATION EVALUATE': evaluateDecisionCommand,

  'PROCESS_INSTANCE_CREATION CREATE': createProcessInstance,
  'PROCESS_INSTANCE_CREATION CREATE_WITH_AWAITING_RESULT': createProcessInstance,
  'PROCESS_INSTANCE CANCEL': cancelProcessInstance,
  'PROCESS_INSTANCE_MODIFICATION MODIFY': modifyProcessInstance,
  'PROCESS_INSTANCE_MIGRATION MIGRATE': migrateProcessInstance,
  'PROCESS_INSTANCE ACTIVATE_ELEMENT': activateElement,
  'PROCESS_INSTANCE COMPLETE_ELEMENT': completeElement,
  'PROCESS_INSTANCE COMPLETE_EXECUTION_LISTENER': completeExecutionListener,
  'PROCESS_INSTANCE TERMINATE_ELEMENT': terminateElement,
  'PROCESS_INSTANCE CONTINUE_TERMINATING_ELEMENT': continueTerminatingElement,
  'AD_HOC_SUB_PROCESS_INSTRUCTION ACTIVATE': activateAdHocElements,
  'AD_HOC_SUB_PROCESS_INSTRUCTION COMPLETE': completeAdHocSubProcess,
  'PROCESS_INSTANCE_BATCH ACTIVATE': activateProcessInstanceBatch,
  'PROCESS_INSTANCE_BATCH TERMINATE': terminateProcessInstanceBatch,
  'VARIABLE_DOCUMENT UPDATE': updateVariableDocument,
  'INCIDENT RESOLVE': resolveIncident,

  'JOB_BATCH ACTIVATE': activateJobBatch,
  'JOB COMPLETE': completeJob,
  'JOB FAIL': failJob,
  'JOB THROW_ERROR': throwJobError,
  'JOB TIME_OUT': timeOutJob,
  'JOB RECUR_AFTER_BACKOFF': recurJob,
  'JOB YIELD': yieldJob,
  'JOB UPDATE_RETRIES': updateJobRetries,
  'JOB UPDATE_TIMEOUT': updateJobTimeout,

  'USER_TASK ASSIGN': assignUserTask,
  'USER_TASK CLAIM': claimUserTask,
  'USER_TASK UPDATE': updateUserTask,
  'USER_TASK COMPLETE': completeUserTask,
  'USER_TASK COMPLETE_TASK_LISTENER': completeTaskListener,
  'USER_TASK DENY_TASK_LISTENER': denyTaskListener,

  'TIMER TRIGGER': triggerTimer,

  'SIGNAL BROADCAST': broadcastSignal,

  'MESSAGE PUBLISH': publishMessage,
  'MESSAGE_BATCH EXPIRE': expireMessages,
  'MESSAGE_SUBSCRIPTION CREATE': createMessageSubscription,
  'MESSAGE_SUBSCRIPTION CORRELATE': correlateMessageSubscription,
  'MESSAGE_SUBSCRIPTION REJECT': rejectMessageSubscription,
  'MESSAGE_SUBSCRIPTION DELETE': deleteMessageSubscription,
  'PROCESS_MESSAGE_SUBSCRIPTION CREATE': createProcessMessageSubscription,
  'PROCESS_MESSAGE_SUBSCRIPTION CORRELATE': correlateProcessMessageSubscription,
  'PROCESS_MESSAGE_SUBSCRIPTION DELETE': deleteProcessMessageSubscription,
}

const lookUp = byIntent(processors)

export function processorOf({ valueType, intent }: Pick<EngineRecord, 'valueType' | 'intent'>): Processor<any> {
  const processor = lookUp(valueType, intent)
  if (!processor) throw new Error(`there is no processor for '${valueType} ${intent}'`)
  return processor
}
