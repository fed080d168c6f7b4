import type { RejectionType } from './record.ts'
import type { MessageSubscriptionValue } from './record-values.ts'

/** Why a command is refused. `reason` is Zeebe's sentence: clients match on it. */
export interface Rejection { type: RejectionType; reason: string }

type Subscription = Pick<MessageSubscriptionValue, 'messageName'>

const invalidArgument = (reason: string): Rejection => ({ type: 'INVALID_ARGUMENT', reason })
const notFound = (reason: string): Rejection => ({ type: 'NOT_FOUND', reason })
const invalidState = (reason: string): Rejection => ({ type: 'INVALID_STATE', reason })

/** A job as sentences name it. */
interface JobNames { key: string; type: string; processInstance: string }

const named = (key: string, { messageName }: Subscription): string => `with key '${key}' and message name '${messageName}'`

/** Zeebe's sentence, as a rejection and as an incident. */
export const decisionNotFound = (id: string): string => `Expected to evaluate decision '${id}', but no decision found for id '${id}'`

/** Every refusal of the engine, by what was ordered. Keys come as texts (`Processing.keyText`). */
export const rejections = {
  invalidArgument,
  invalidState,

  definitionOfKey: (key: string) => notFound(`Expected to find process definition with key '${key}', but none found`),
  definitionOfId: (id: string) => notFound(`Expected to find process definition with process ID '${id}', but none found`),
  definitionOfVersion: (id: string, version: number) => notFound(`Expected to find process definition with process ID '${id}' and version '${version}', but none found`),
  definitionUnnamed: () => invalidArgument('Expected at least a bpmnProcessId or a key greater than -1, but none given'),
  noneStartEvent: () => invalidState('Expected to create instance of process with none start event, but there is no such event'),
  instanceToCancel: (key: string) => notFound(`Expected to cancel a process instance with key '${key}', but no such process was found`),
  calledInstanceToCancel: (key: string, root: string) =>
    invalidState(`Expected to cancel a process instance with key '${key}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`),
  instanceToModify: (key: string) => notFound(`Expected to modify process instance but no process instance found with key '${key}'`),

  instanceToMigrate: (key: string) => notFound(`Expected to migrate process instance but no process instance found with key '${key}'`),
  definitionToMigrateTo: (key: string) => notFound(`Expected to migrate process instance to process definition but no process definition found with key '${key}'`),

  /** `what` is as in "complete job". */
  job: (what: string, key: string) => notFound(`Expected to ${what} with key '${key}', but no such job was found`),
  jobInState: (what: string, key: string, state: string) => invalidState(`Expected to ${what} with key '${key}', but it is in state '${state}'`),
  errorOfListener: (kind: string, job: JobNames) => invalidState(`Cannot throw BPMN error from ${kind} job with key '${job.key}', type '${job.type}' and processInstanceKey '${job.processInstance}'`),
  jobNotTimedOut: (key: string) => invalidState(`Expected to time out activated job with key '${key}', but it has not timed out`),
  jobNotActive: (key: string) => invalidState(`Expected to update the timeout of job with key '${key}', but it is not active`),
  retriesNotPositive: (key: string, retries: number) =>
    invalidArgument(`Expected to update retries for job with key '${key}' with a positive amount of retries, but the amount given was '${retries}'`),

  /** `what` is as in "complete". */
  userTask: (what: string, key: string) => notFound(`Expected to ${what} user task with key '${key}', but no such user task was found`),

  userTaskInState: (what: string, key: string, state: string) => invalidState(`Expected to ${what} user task with key '${key}', but it is in state '${state}'`),
  variablesOfUserTask: (key: string, state: string) => invalidState(`Expected to trigger update transition for user task with key '${key}', but it is in state '${state}'`),
  /** `what` is as in "Completion of the User Task". */
  denied: (what: string, key: string, reason: string) => invalidState(`${what} with key '${key}' was denied by Task Listener. Reason to deny: '${reason}'`),

  incident: (key: string) => notFound(`Expected to resolve incident with key '${key}', but no such incident was found`),
  incidentWithoutRetries: (key: string, job: string) =>
    notFound(`Expected to resolve incident with key '${key}', but job with key '${job}' has no retries left. Please update the job retries and retry resolving the incident`),
  variableScope: (key: string) => notFound(`Expected to update variables for element with key '${key}', but no such element was found`),

  decisionOfKey: (key: string) => invalidArgument(`Expected to evaluate decision '${key}', but no decision found for key '${key}'`),
  decisionOfId: (id: string) => invalidArgument(decisionNotFound(id)),
  decisionUnnamed: () => invalidArgument('Expected either a decision id or a valid decision key, but none provided'),

  adHocSubProcess: (key: string) => notFound(`Expected to activate activities for ad-hoc sub-process but no ad-hoc sub-process instance found with key '${key}'.`),
  adHocSubProcessToComplete: (key: string) => notFound(`Expected to complete ad-hoc sub-process, but no element instance found with key '${key}'.`),
  adHocSubProcessInState: (state: string) => invalidState(`Expected to complete ad-hoc sub-process, but ad-hoc sub-process is in state '${state}'.`),
  /** Blanks and line break are Zeebe's. */
  adHocJobNotActive: (job: JobNames) =>
    invalidState(`  Expected to complete ad-hoc sub-process job, but the ad-hoc sub-process instance is not active   (job key '${job.key}', type '${job.type}', processInstanceKey '${job.processInstance}')\n`),
  adHocSubProcessNotActive: (key: string) => invalidState(`Expected to activate activities for ad-hoc sub-process with key '${key}', but it is not active.`),

  resource: (key: string) => notFound(`Expected to delete resource but no resource found with key \`${key}\``),
  resourceInUse: (key: string) => invalidState(`Expected to delete resource with key \`${key}\` but there are still running instances`),

  timer: (key: string) => notFound(`Expected to trigger timer with key '${key}', but no such timer was found`),
  timerNotActive: (key: string) => invalidState(`Expected to trigger a timer with key '${key}', but the timer is not active anymore`),

  messageId: (id: string): Rejection => ({ type: 'ALREADY_EXISTS', reason: `Expected to publish a new message with id '${id}', but a message with that id was already published` }),
  message: (key: string) => notFound(`Expected to expire message with key '${key}', but no such message was found`),
  subscriptionOpen: (element: string, value: Subscription) =>
    invalidState(`Expected to open a new message subscription for element ${named(element, value)}, but there is already a message subscription for that element key and message name opened`),
  subscriptionToCorrelate: (element: string, value: Subscription) => notFound(`Expected to correlate subscription for element ${named(element, value)}, but no such message subscription exists`),
  subscriptionToClose: (element: string, value: Subscription) => notFound(`Expected to close message subscription for element ${named(element, value)}, but no such message subscription exists`),
  processSubscription: (what: string, element: string, value: Subscription) =>
    notFound(`Expected to ${what} process message subscription for element ${named(element, value)}, but no such process message subscription was found`),
  processSubscriptionInState: (what: string, element: string, value: Subscription) =>
    invalidState(`Expected to ${what} process message subscription for element ${named(element, value)}, but it has moved on`),
}
