import type { ActivatedJob, JobStream } from '../../src/client/engine-client.ts'
import { taskRow } from './bpmn-text.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { workerRequest } from './scenario.ts'

const probe = 'probe'

/**
 * A job stream that is really open: a cluster opens them behind the caller's back, and pushes nothing that became activatable before. Probes,
 * jobs of a process of their own, tell; `onJob` does not see them.
 */
export async function openStream({ client, newId }: ContractContext, type: string, onJob: (job: ActivatedJob) => unknown, timeout = workerRequest.timeout): Promise<JobStream> {
  const bpmnProcessId = newId(probe)
  await client().deployResource({ resources: [{ name: `${bpmnProcessId}.bpmn`, content: taskRow(bpmnProcessId, ['task'], () => type) }] })
  let isOpen = false
  const stream = client().streamActivatedJobs({ ...workerRequest, type, timeout }, (job) => {
    if (!job.bpmnProcessId.startsWith(probe)) return onJob(job)
    isOpen ||= job.bpmnProcessId === bpmnProcessId
    return undefined
  })
  while (!isOpen) {
    const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId })
    await client().activateJobs({ ...workerRequest, type, maxJobsToActivate: 1, requestTimeout: 100 })
    await client().cancelProcessInstance({ processInstanceKey })
  }
  return stream
}
