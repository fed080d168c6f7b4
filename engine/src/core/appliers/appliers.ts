import { applyAdHocSubProcessFulfilled } from './ad-hoc-sub-process-fulfilled.ts'
import type { Applier } from './applier.ts'
import { applyCompensationSubscription, applyCompensationSubscriptionLeft } from './compensation-subscription-set.ts'
import { applyDecisionCreated, applyDecisionDeleted } from './decision-set.ts'
import { applyDecisionRequirementsCreated, applyDecisionRequirementsDeleted } from './decision-requirements-set.ts'
import { applyDeploymentCreated } from './deployment-created.ts'
import { applyElementActivating } from './element-activating.ts'
import { applyElementCompleted } from './element-completed.ts'
import { applyElementLeft } from './element-left.ts'
import { applyElementMigrated, applyIncidentMigrated, applyJobMigrated } from './element-migrated.ts'
import { applyElementState } from './element-state-changed.ts'
import { applyFormCreated, applyFormDeleted } from './form-created.ts'
import { applyIncidentCreated } from './incident-created.ts'
import { applyIncidentResolved } from './incident-resolved.ts'
import { applyJobBatchActivated } from './job-batch-activated.ts'
import { applyJobCreated } from './job-created.ts'
import { applyJobCompleted, applyJobErrorThrown, applyJobLeft } from './job-left.ts'
import { applyJobActivatableAgain, applyJobFailed, applyJobUpdated } from './job-state-changed.ts'
import { applyMessageExpired } from './message-expired.ts'
import { applyMessagePublished } from './message-published.ts'
import {
  applyMessageStartEventSubscriptionCorrelated, applyMessageStartEventSubscriptionCreated, applyMessageStartEventSubscriptionDeleted,
} from './message-start-event-subscription-set.ts'
import {
  applyMessageSubscriptionCorrelated, applyMessageSubscriptionCorrelating, applyMessageSubscriptionCreated, applyMessageSubscriptionDeleted, applyMessageSubscriptionRejected,
} from './message-subscription-set.ts'
import { applyProcessCreated } from './process-created.ts'
import { applyProcessDeleted } from './process-deleted.ts'
import { applyProcessEventTriggered } from './process-event-triggered.ts'
import { applyProcessEventTriggering } from './process-event-triggering.ts'
import { applyProcessInstanceCreated } from './process-instance-created.ts'
import { applyProcessInstanceModified } from './process-instance-modified.ts'
import { applyProcessMessageSubscriptionCorrelated, applyProcessMessageSubscriptionDeleted, applyProcessMessageSubscriptionDeleting } from './process-message-subscription-left.ts'
import { applyProcessMessageSubscriptionCreated, applyProcessMessageSubscriptionCreating } from './process-message-subscription-set.ts'
import { applyResourceCreated, applyResourceDeleted } from './resource-created.ts'
import { applyRuntimeInstructionInterrupted } from './runtime-instruction-interrupted.ts'
import { applySequenceFlowTaken } from './sequence-flow-taken.ts'
import { applySignalSubscriptionCreated, applySignalSubscriptionDeleted } from './signal-subscription-set.ts'
import { applyTimerCreated } from './timer-created.ts'
import { applyTimerLeft } from './timer-left.ts'
import { applyUserTaskLeft, applyUserTaskSettled } from './user-task-changed.ts'
import { applyUserTaskCorrected, applyUserTaskCreating, applyUserTaskDenied, applyUserTaskTransition } from './user-task-in-transition.ts'
import { applyVariableSet } from './variable-set.ts'

/** Which applier folds which event, by value type and intent. Events without one change nothing that is remembered. */
export const appliers: { readonly [event: string]: Applier<any> } = {
  'DEPLOYMENT CREATED': applyDeploymentCreated,
  'PROCESS CREATED': applyProcessCreated,
  'PROCESS DELETED': applyProcessDeleted,
  'FORM CREATED': applyFormCreated,
  'FORM DELETED': applyFormDeleted,
  'RESOURCE CREATED': applyResourceCreated,
  'RESOURCE DELETED': applyResourceDeleted,

  'DECISION_REQUIREMENTS CREATED': applyDecisionRequirementsCreated,
  'DECISION_REQUIREMENTS DELETED': applyDecisionRequirementsDeleted,
  'DECISION CREATED': applyDecisionCreated,
  'DECISION DELETED': applyDecisionDeleted,

  'PROCESS_INSTANCE_CREATION CREATED': applyProcessInstanceCreated,
  'PROCESS_INSTANCE_MODIFICATION MODIFIED': applyProcessInstanceModified,
  'PROCESS_INSTANCE ELEMENT_ACTIVATING': applyElementActivating,
  'PROCESS_INSTANCE ELEMENT_ACTIVATED': applyElementState('ACTIVATED'),
  'PROCESS_INSTANCE ELEMENT_COMPLETING': applyElementState('COMPLETING'),
  'PROCESS_INSTANCE ELEMENT_COMPLETED': applyElementCompleted,
  'PROCESS_INSTANCE ELEMENT_TERMINATING': applyElementState('TERMINATING'),
  'PROCESS_INSTANCE ELEMENT_TERMINATED': applyElementLeft('terminated'),
  'PROCESS_INSTANCE ELEMENT_MIGRATED': applyElementMigrated,
  'PROCESS_INSTANCE SEQUENCE_FLOW_TAKEN': applySequenceFlowTaken,
  'RUNTIME_INSTRUCTION INTERRUPTED': applyRuntimeInstructionInterrupted,
  'PROCESS_EVENT TRIGGERING': applyProcessEventTriggering,
  'PROCESS_EVENT TRIGGERED': applyProcessEventTriggered,

  'VARIABLE CREATED': applyVariableSet,
  'VARIABLE UPDATED': applyVariableSet,

  'JOB CREATED': applyJobCreated,
  'JOB COMPLETED': applyJobCompleted,
  'JOB CANCELED': applyJobLeft,
  'JOB ERROR_THROWN': applyJobErrorThrown,
  'JOB FAILED': applyJobFailed,
  'JOB TIMED_OUT': applyJobActivatableAgain,
  'JOB RECURRED_AFTER_BACKOFF': applyJobActivatableAgain,
  'JOB YIELDED': applyJobActivatableAgain,
  'JOB RETRIES_UPDATED': applyJobUpdated,
  'JOB TIMEOUT_UPDATED': applyJobUpdated,
  'JOB MIGRATED': applyJobMigrated,
  'JOB_BATCH ACTIVATED': applyJobBatchActivated,

  'USER_TASK CREATING': applyUserTaskCreating,
  'USER_TASK ASSIGNING': applyUserTaskTransition('ASSIGNING'),
  'USER_TASK CLAIMING': applyUserTaskTransition('CLAIMING'),
  'USER_TASK UPDATING': applyUserTaskTransition('UPDATING'),
  'USER_TASK COMPLETING': applyUserTaskTransition('COMPLETING'),
  'USER_TASK CANCELING': applyUserTaskTransition('CANCELING'),
  'USER_TASK CORRECTED': applyUserTaskCorrected,
  'USER_TASK ASSIGNMENT_DENIED': applyUserTaskDenied,
  'USER_TASK UPDATE_DENIED': applyUserTaskDenied,
  'USER_TASK COMPLETION_DENIED': applyUserTaskDenied,
  'USER_TASK CREATED': applyUserTaskSettled,
  'USER_TASK ASSIGNED': applyUserTaskSettled,
  'USER_TASK UPDATED': applyUserTaskSettled,
  'USER_TASK COMPLETED': applyUserTaskLeft,
  'USER_TASK CANCELED': applyUserTaskLeft,

  'AD_HOC_SUB_PROCESS_INSTRUCTION COMPLETED': applyAdHocSubProcessFulfilled,

  'INCIDENT CREATED': applyIncidentCreated,
  'INCIDENT RESOLVED': applyIncidentResolved,
  'INCIDENT MIGRATED': applyIncidentMigrated,

  'TIMER CREATED': applyTimerCreated,
  'TIMER TRIGGERED': applyTimerLeft,
  'TIMER CANCELED': applyTimerLeft,

  'COMPENSATION_SUBSCRIPTION CREATED': applyCompensationSubscription,
  'COMPENSATION_SUBSCRIPTION TRIGGERED': applyCompensationSubscription,
  'COMPENSATION_SUBSCRIPTION COMPLETED': applyCompensationSubscriptionLeft,
  'COMPENSATION_SUBSCRIPTION DELETED': applyCompensationSubscriptionLeft,

  'SIGNAL_SUBSCRIPTION CREATED': applySignalSubscriptionCreated,
  'SIGNAL_SUBSCRIPTION DELETED': applySignalSubscriptionDeleted,

  'MESSAGE PUBLISHED': applyMessagePublished,
  'MESSAGE EXPIRED': applyMessageExpired,
  'MESSAGE_SUBSCRIPTION CREATED': applyMessageSubscriptionCreated,
  'MESSAGE_SUBSCRIPTION CORRELATING': applyMessageSubscriptionCorrelating,
  'MESSAGE_SUBSCRIPTION CORRELATED': applyMessageSubscriptionCorrelated,
  'MESSAGE_SUBSCRIPTION REJECTED': applyMessageSubscriptionRejected,
  'MESSAGE_SUBSCRIPTION DELETED': applyMessageSubscriptionDeleted,
  'PROCESS_MESSAGE_SUBSCRIPTION CREATING': applyProcessMessageSubscriptionCreating,
  'PROCESS_MESSAGE_SUBSCRIPTION CREATED': applyProcessMessageSubscriptionCreated,
  'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED': applyProcessMessageSubscriptionCorrelated,
  'PROCESS_MESSAGE_SUBSCRIPTION DELETING': applyProcessMessageSubscriptionDeleting,
  'PROCESS_MESSAGE_SUBSCRIPTION DELETED': applyProcessMessageSubscriptionDeleted,
  'MESSAGE_START_EVENT_SUBSCRIPTION CREATED': applyMessageStartEventSubscriptionCreated,
  'MESSAGE_START_EVENT_SUBSCRIPTION CORRELATED': applyMessageStartEventSubscriptionCorrelated,
  'MESSAGE_START_EVENT_SUBSCRIPTION DELETED': applyMessageStartEventSubscriptionDeleted,
}
