import type { BpmnElementType, ExecutableElement } from '../model/executable-process.ts'
import { adHocInnerInstance } from './ad-hoc-inner-instance.ts'
import { adHocSubProcess } from './ad-hoc-sub-process.ts'
import { boundaryEvent } from './boundary-event.ts'
import { callActivity } from './call-activity.ts'
import { catchEvent } from './catch-event.ts'
import type { ElementProcessor } from './element-processor.ts'
import { endEvent } from './end-event.ts'
import { eventBasedGateway } from './event-based-gateway.ts'
import { eventSubProcess } from './event-sub-process.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { inclusiveGateway } from './inclusive-gateway.ts'
import { intermediateThrowEvent } from './intermediate-throw-event.ts'
import { jobTask } from './job-task.ts'
import { multiInstanceBody } from './multi-instance-body.ts'
import { parallelGateway } from './parallel-gateway.ts'
import { passThrough } from './pass-through.ts'
import { process } from './process.ts'
import { businessRuleTask } from './business-rule-task.ts'
import { scriptTask } from './script-task.ts'
import { startEvent } from './start-event.ts'
import { subProcess } from './sub-process.ts'
import { userTask } from './user-task.ts'

const processors: { readonly [type in BpmnElementType]?: ElementProcessor } = {
  PROCESS: process,
  SUB_PROCESS: subProcess,
  EVENT_SUB_PROCESS: eventSubProcess,
  AD_HOC_SUB_PROCESS: adHocSubProcess,
  AD_HOC_SUB_PROCESS_INNER_INSTANCE: adHocInnerInstance,
  START_EVENT: startEvent,
  INTERMEDIATE_CATCH_EVENT: catchEvent,
  INTERMEDIATE_THROW_EVENT: intermediateThrowEvent,
  BOUNDARY_EVENT: boundaryEvent,
  END_EVENT: endEvent,
  USER_TASK: userTask,
  RECEIVE_TASK: catchEvent,
  MANUAL_TASK: passThrough,
  TASK: passThrough,
  BUSINESS_RULE_TASK: businessRuleTask,
  SCRIPT_TASK: scriptTask,
  CALL_ACTIVITY: callActivity,
  MULTI_INSTANCE_BODY: multiInstanceBody,
  EXCLUSIVE_GATEWAY: exclusiveGateway,
  PARALLEL_GATEWAY: parallelGateway,
  INCLUSIVE_GATEWAY: inclusiveGateway,
  EVENT_BASED_GATEWAY: eventBasedGateway,
}

/** Who runs an element. Whatever has a job definition is done by a job. */
export function elementProcessorOf(element: ExecutableElement): ElementProcessor {
  const processor = element.job ? jobTask : processors[element.type]
  if (!processor) throw new Error(`Expected element '${element.id}' to be of a type that runs, but '${element.type}' does not.`)
  return processor
}
