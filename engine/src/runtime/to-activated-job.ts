import type { ActivatedJob } from '../client/engine-client.ts'
import { toBorderKey } from './border-key.ts'
import { copyDocument } from './copy-document.ts'
import type { DispatchedJob } from './job-dispatcher.ts'

/** A job as workers receive it. */
export function toActivatedJob({ key, value }: DispatchedJob): ActivatedJob {
  return {
    key: toBorderKey(key),
    type: value.type,
    processInstanceKey: toBorderKey(value.processInstanceKey),
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.processDefinitionVersion,
    processDefinitionKey: toBorderKey(value.processDefinitionKey),
    elementId: value.elementId,
    elementInstanceKey: toBorderKey(value.elementInstanceKey),
    customHeaders: value.customHeaders,
    worker: value.worker,
    retries: value.retries,
    deadline: value.deadline,
    variables: copyDocument(value.variables),
    ...value.jobKind === 'AD_HOC_SUB_PROCESS' && { leadsAdHoc: true as const },
    ...value.jobListenerEventType && { listener: value.jobListenerEventType },
  }
}
